package kz.qorgan.rightsdialogue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.files.BorrowerFiles;
import kz.qorgan.files.StoredFile;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.receipt.ReceiptNumber;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.RequestMoved;
import kz.qorgan.rights.RequestNumber;
import kz.qorgan.rights.RequestState;
import kz.qorgan.rights.RequestSteps;
import kz.qorgan.rights.Requests;
import kz.qorgan.rightsdialogue.StoredDialogue.Row;
import kz.qorgan.rightsdialogue.TimelineEntry.Author;
import kz.qorgan.session.CurrentBorrower;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What both sides say about a request, and every step it takes, in one order. */
@Service
public class Dialogue {

    private static final Duration DAY = Duration.ofDays(1);

    private final Requests requests;
    private final RequestSteps steps;
    private final StoredDialogue stored;
    private final BorrowerFiles files;
    private final DialoguePolicy policy;
    private final CurrentBorrower current;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dialogue(
            Requests requests,
            RequestSteps steps,
            StoredDialogue stored,
            BorrowerFiles files,
            DialoguePolicy policy,
            CurrentBorrower current,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.steps = steps;
        this.stored = stored;
        this.files = files;
        this.policy = policy;
        this.current = current;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The timeline of an own request, the oldest first; empty for anything else. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<TimelineEntry> ofMine(RequestNumber number) {
        return requests.mine(number).map(this::timeline).orElse(List.of());
    }

    /** The receipts that were given about an own request, the oldest first. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<ReceiptNumber> receiptsOfMine(RequestNumber number) {
        return requests.mine(number).map(stored::receipts).orElse(List.of());
    }

    /** A receipt was given about a request. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(UUID id, ReceiptNumber receipt) {
        stored.receipt(requests.find(id).orElseThrow(), receipt);
    }

    /** Says something about an own request. Where that was waited for, the clock runs again. */
    @BorrowerAction
    @Transactional
    public SayResult say(RequestNumber number, String typed) {
        var words = typed.strip();
        var own = requests.mine(number).filter(request -> !request.state().isLast());
        if (own.isEmpty()) {
            return SayResult.OVER;
        }
        if (words.isEmpty() || words.length() > policy.longestWords()) {
            return SayResult.WORDS_NEEDED;
        }
        var request = own.get();
        if (stored.saidBy(Author.BORROWER, request.id(), clock.instant().minus(DAY)) >= policy.messagesPerDay()) {
            return SayResult.TOO_MANY;
        }
        write(request, words);
        return SayResult.SAID;
    }

    private void write(Request request, String words) {
        stored.say(request, Author.BORROWER, words, request.number().value());
        var entry = AuditEntry.of(Act.REQUEST_MESSAGE)
                .concerning(request.borrower())
                .on(request.id())
                .because(Author.BORROWER);
        audit.record(entry.in(current.require().session()));
        if (request.state() == RequestState.WAITING) {
            steps.resume(request.id());
        }
    }

    /** What came of saying something. */
    public enum SayResult {
        SAID,
        WORDS_NEEDED,
        TOO_MANY,
        OVER
    }

    /** The timeline of a request for staff. */
    @ModuleAction
    @Transactional(readOnly = true)
    public List<TimelineEntry> of(UUID id) {
        return requests.find(id).map(this::timeline).orElse(List.of());
    }

    /** Staff say something about a request; its owner is told that there is an answer. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(UUID id, String words) {
        var request = add(id, words);
        events.publishEvent(
                new RequestAnswered(request.from(), id, stored.of(request).size()));
    }

    /** Staff add words to a step of a request, which is told by itself. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public Request add(UUID id, String words) {
        var request = requests.find(id).orElseThrow();
        stored.say(request, Author.STAFF, words, "");
        var entry = AuditEntry.of(Act.REQUEST_MESSAGE).on(id).because(Author.STAFF);
        audit.record(request.from().map(entry::concerning).orElse(entry));
        return request;
    }

    /** Writes each step into the timeline, in the transaction of the step; who sent it has written the first one. */
    @EventListener
    void on(RequestMoved event) {
        var mine = event.state() == RequestState.WITHDRAWN || isOwnAnswer(event);
        stored.step(requests.find(event.request()).orElseThrow(), mine ? Author.BORROWER : Author.STAFF, event.state());
    }

    private boolean isOwnAnswer(RequestMoved event) {
        return current.find()
                .filter(me -> event.borrower().filter(me.borrower()::equals).isPresent())
                .isPresent();
    }

    private List<TimelineEntry> timeline(Request request) {
        return stored.of(request).stream().map(row -> entry(request, row)).toList();
    }

    private TimelineEntry entry(Request request, Row row) {
        return new TimelineEntry(row.at(), row.author(), row.state(), row.words(), filesOf(request, row));
    }

    private List<StoredFile> filesOf(Request request, Row row) {
        return request.from()
                .map(owner -> stored.filesOf(row.id()).stream()
                        .flatMap(file -> files.find(owner, file).stream())
                        .toList())
                .orElse(List.of());
    }
}
