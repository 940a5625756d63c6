package kz.qorgan.rights;

import java.util.Set;
import java.util.UUID;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.vault.RandomValues;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes requests from one state to the next. Each method is true for one caller only, also of many at once, and false where
 * the step is not possible from where the request is.
 */
@Service
public class RequestSteps {

    private final StoredRequests stored;
    private final StoredClocks pauses;
    private final RequestClocks clocks;
    private final RequestRecord record;
    private final RandomValues random;
    private final ApplicationEventPublisher events;

    RequestSteps(
            StoredRequests stored,
            StoredClocks pauses,
            RequestClocks clocks,
            RequestRecord record,
            RandomValues random,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.pauses = pauses;
        this.clocks = clocks;
        this.record = record;
        this.random = random;
        this.events = events;
    }

    /** Somebody begins to look at it. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean review(UUID id) {
        return move(id, Set.of(RequestState.SUBMITTED), RequestState.IN_REVIEW, null);
    }

    /** Something is needed from the person; the clock stands still until it comes. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean ask(UUID id) {
        return move(id, RequestState.WAITING, null);
    }

    /** What was needed has come; the clock runs again with the days that were left. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean resume(UUID id) {
        var waiting = stored.find(id).filter(request -> request.state() == RequestState.WAITING);
        if (waiting.isEmpty() || !move(id, Set.of(RequestState.WAITING), RequestState.IN_REVIEW, null)) {
            return false;
        }
        pauses.pause(id, waiting.get().times().paused().orElseThrow());
        clocks.recount(stored.find(id).orElseThrow());
        return true;
    }

    /** A term on the way to the answer is met, and the next one counts. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean meetTerm(UUID id) {
        var request = stored.find(id).orElseThrow();
        if (request.stepsDone() + 1 >= request.kind().terms().size() || !stored.meet(id, request.stepsDone())) {
            return false;
        }
        clocks.recount(stored.find(id).orElseThrow());
        return true;
    }

    /**
     * Answers it; what nobody has looked at yet is looked at first.
     *
     * @param answer approved, approved in part, or refused
     * @param reason why not all of it, as a word that has a sentence
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean decide(UUID id, RequestState answer, @Nullable String reason) {
        if (!answer.isDecision()) {
            throw new IllegalArgumentException("Not an answer: " + answer);
        }
        review(id);
        return move(id, answer, reason);
    }

    /** What was approved is done. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean carryOut(UUID id) {
        return move(id, RequestState.CARRIED_OUT, null);
    }

    boolean move(UUID id, RequestState to, @Nullable String reason) {
        return move(id, to.before(), to, reason);
    }

    private boolean move(UUID id, Set<RequestState> from, RequestState to, @Nullable String reason) {
        if (!stored.move(id, from, to, reason)) {
            return false;
        }
        var request = stored.find(id).orElseThrow();
        record.moved(request);
        events.publishEvent(new RequestMoved(random.uuid(), request.from(), id, request.kind(), to));
        return true;
    }
}
