package kz.qorgan.rights;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.workingdays.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests down with a number and a clock that both sides see, and remembers how each was answered. */
@Service
public class Requests {

    private static final int SHOWN = 500;

    private final StoredRequests stored;
    private final WorkingDays days;
    private final CurrentBorrower current;
    private final AuditTrail audit;
    private final RandomValues random;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Requests(
            StoredRequests stored,
            WorkingDays days,
            CurrentBorrower current,
            AuditTrail audit,
            RandomValues random,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.days = days;
        this.current = current;
        this.audit = audit;
        this.random = random;
        this.events = events;
        this.clock = clock;
    }

    /** The own requests, the newest first. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<Request> mine() {
        return stored.of(current.require().borrower(), SHOWN);
    }

    /** Takes an own open request back. False if it is not open any more, or somebody else's. */
    @BorrowerAction
    @Transactional
    public boolean withdraw(UUID id) {
        var me = current.require().borrower();
        var own = stored.find(id).filter(request -> request.borrower().equals(me));
        return own.isPresent() && finish(id, RequestState.WITHDRAWN, null);
    }

    /**
     * Takes a request down whose documents are complete: the clock runs from now.
     *
     * @param about a word or the name of a field, nothing personal
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public Request submit(BorrowerId borrower, RequestKind kind, String about) {
        var due = days.deadline(clock.instant(), kind.workingDays());
        var id = random.uuid();
        while (!stored.add(id, number(), borrower, kind, about, due)) {
            id = random.uuid();
        }
        record(Act.REQUEST_SUBMITTED, borrower, id, kind);
        return stored.find(id).orElseThrow();
    }

    /** The open requests of a kind about the same thing. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Request> open(BorrowerId borrower, RequestKind kind, String about) {
        return stored.open(borrower, kind, about);
    }

    /** One request, whoever's it is. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Request> find(UUID id) {
        return stored.find(id);
    }

    /**
     * Ends an open request; true for one caller only, also of many at once.
     *
     * @param reason why it is refused, as a word that has a sentence
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean finish(UUID id, RequestState state, @Nullable String reason) {
        if (!stored.finish(id, state, reason)) {
            return false;
        }
        var request = stored.find(id).orElseThrow();
        record(Act.REQUEST_FINISHED, request.borrower(), id, state);
        events.publishEvent(new RequestFinished(request.borrower(), id, request.kind(), state));
        return true;
    }

    private void record(Act act, BorrowerId borrower, UUID request, Enum<?> word) {
        var entry = AuditEntry.of(act).concerning(borrower).on(request).because(word);
        var session = current.find().filter(me -> me.borrower().equals(borrower));
        audit.record(session.map(me -> entry.in(me.session())).orElse(entry));
    }

    private RequestNumber number() {
        return new RequestNumber(
                "Q-" + random.text(RequestNumber.ALPHABET, 4) + "-" + random.text(RequestNumber.ALPHABET, 4));
    }
}
