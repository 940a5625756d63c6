package kz.qorgan.rightsdesk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.RequestSteps;
import kz.qorgan.rights.Requests;
import kz.qorgan.rightsdialogue.Dialogue;
import kz.qorgan.rightsdialogue.TimelineEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The requests that wait for an answer, with their clocks, and what staff do before they decide. */
@Service
public class RequestDesk {

    private static final int SHOWN = 500;

    private final Requests requests;
    private final RequestSteps steps;
    private final Dialogue dialogue;
    private final Proposals proposals;

    RequestDesk(Requests requests, RequestSteps steps, Dialogue dialogue, Proposals proposals) {
        this.requests = requests;
        this.steps = steps;
        this.dialogue = dialogue;
        this.proposals = proposals;
    }

    /** What is not at its end, the most urgent first. */
    @ModuleAction
    @Transactional(readOnly = true)
    public List<DeskItem> queue() {
        var proposed = proposals.waiting();
        return requests.queue(SHOWN).stream()
                .map(request -> item(request, proposed.contains(request.id())))
                .toList();
    }

    /** What is late, or will be soon: from so many percent of the term on. */
    @ModuleAction
    @Transactional(readOnly = true)
    public List<DeskItem> escalated(int percent) {
        return queue().stream()
                .filter(item -> item.request().escalated() >= percent)
                .toList();
    }

    /** One request, also an answered one. */
    @ModuleAction
    @Transactional(readOnly = true)
    public Optional<DeskItem> find(UUID id) {
        return requests.find(id)
                .map(request -> item(request, proposals.proposer(id).isPresent()));
    }

    /** What was said and done, the oldest first. */
    @ModuleAction
    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(UUID id) {
        return dialogue.of(id);
    }

    /** False if somebody was first. */
    @ModuleAction
    @Transactional
    public boolean takeIntoReview(UUID id) {
        return steps.review(id);
    }

    /** Asks the person for something; until it comes the clock stands still. False if the request does not stand where one may ask. */
    @ModuleAction
    @Transactional
    public boolean askForMore(UUID id, String words) {
        steps.review(id);
        if (!steps.ask(id)) {
            return false;
        }
        dialogue.add(id, words);
        return true;
    }

    /** Goes on although nothing has come. */
    @ModuleAction
    @Transactional
    public boolean goOn(UUID id) {
        return steps.resume(id);
    }

    /** Says something to the person; the request stays where it is. */
    @ModuleAction
    @Transactional
    public void message(UUID id, String words) {
        dialogue.answer(id, words);
    }

    /** A term on the way is met, such as that the person and the regulator know of a fraud. */
    @ModuleAction
    @Transactional
    public boolean meetTerm(UUID id) {
        return steps.meetTerm(id);
    }

    /** What was approved is done. False if there is nothing to do. */
    @ModuleAction
    @Transactional
    public boolean carryOut(UUID id) {
        return steps.carryOut(id);
    }

    private DeskItem item(Request request, boolean awaitsConfirmation) {
        return new DeskItem(request, requests.progress(request), awaitsConfirmation);
    }
}
