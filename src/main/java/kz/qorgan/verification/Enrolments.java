package kz.qorgan.verification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.verification.StrongFactorChanged.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which second factors a borrower has, and since when each counts. One that was set up with nothing but a code from the
 * phone counts after a delay, because a stolen SIM card can do that too; whoever is told may veto it until then.
 */
@Service
public class Enrolments {

    private final StoredEnrolments stored;
    private final CurrentBorrower current;
    private final StepUpPolicy policy;
    private final AuditTrail audit;
    private final RandomValues random;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Enrolments(
            StoredEnrolments stored,
            CurrentBorrower current,
            StepUpPolicy policy,
            AuditTrail audit,
            RandomValues random,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.current = current;
        this.policy = policy;
        this.audit = audit;
        this.random = random;
        this.events = events;
        this.clock = clock;
    }

    /** The own second factors, the oldest first; those that do not count yet too. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<StrongFactor> mine() {
        return stored.of(current.require().borrower());
    }

    /** A borrower's second factors, the oldest first; those that do not count yet too. */
    @ModuleAction
    @Transactional(readOnly = true)
    public List<StrongFactor> of(BorrowerId borrower) {
        return stored.of(borrower);
    }

    /** Adds a factor of the borrower who is asking. Counts at once only beside one that counts already. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public StrongFactor add(Factor.Kind kind) {
        var me = current.require();
        return add(me.borrower(), kind, me.session(), delayFor(me.borrower()));
    }

    /** Puts a factor in the place of a former one. Counts at once only if one counts already, the former included. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public StrongFactor replace(UUID former, Factor.Kind kind) {
        var me = current.require();
        var delay = delayFor(me.borrower());
        stored.end(former, me.borrower(), false);
        var added = stored.add(random.uuid(), me.borrower(), kind, me.session(), delay);
        tell(added, me.borrower(), delay.isZero() ? Change.REPLACED : Change.ADDED_WAITING);
        return added;
    }

    /**
     * Adds a factor that needs no delay, because somebody else has made sure who the borrower is.
     *
     * @param session where it came from, if anybody asks
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public StrongFactor addConfirmed(BorrowerId borrower, Factor.Kind kind, SessionId session) {
        return add(borrower, kind, session, Duration.ZERO);
    }

    /** Takes a factor of the borrower who is asking away; false if it had gone. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(UUID factor) {
        return end(factor, current.require().borrower(), Change.REMOVED);
    }

    /**
     * Undoes a factor that does not count yet. Needs no further proof: it only reduces access. False for one that has gone,
     * counts already or is somebody else's. A veto that began before a confirmation wins even if it arrives second.
     */
    @BorrowerAction
    @Transactional
    public boolean veto(UUID factor) {
        return veto(factor, current.require().borrower());
    }

    /** The same for somebody who was told and followed the link. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean veto(UUID factor, BorrowerId owner) {
        return end(factor, owner, Change.VETOED);
    }

    /** Ends all of them: from now on the borrower is as one who never had any. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void reset(BorrowerId owner) {
        stored.of(owner).forEach(factor -> end(factor.id(), owner, Change.RESET));
    }

    /** Staff have made sure who the borrower is: the factor counts now. False if it was vetoed before, or counts already. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean confirm(UUID factor, BorrowerId owner) {
        var confirmed = stored.confirm(factor, owner);
        confirmed.ifPresent(which -> tell(which, owner, Change.CONFIRMED));
        return confirmed.isPresent();
    }

    private Duration delayFor(BorrowerId borrower) {
        stored.lock(borrower);
        var now = clock.instant();
        var secured = stored.of(borrower).stream().anyMatch(factor -> factor.isUsableAt(now));
        return secured ? Duration.ZERO : policy.enrolmentDelay();
    }

    private StrongFactor add(BorrowerId borrower, Factor.Kind kind, SessionId session, Duration delay) {
        var added = stored.add(random.uuid(), borrower, kind, session, delay);
        tell(added, borrower, delay.isZero() ? Change.ADDED : Change.ADDED_WAITING);
        return added;
    }

    private boolean end(UUID factor, BorrowerId owner, Change change) {
        var ended = stored.end(factor, owner, change == Change.VETOED);
        ended.ifPresent(which -> tell(which, owner, change));
        return ended.isPresent();
    }

    private void tell(StrongFactor factor, BorrowerId owner, Change change) {
        var act = switch (change) {
            case ADDED, ADDED_WAITING, REPLACED -> Act.AUTHN_FACTOR_ADDED;
            case CONFIRMED -> Act.AUTHN_FACTOR_CONFIRMED;
            case REMOVED, RESET -> Act.AUTHN_FACTOR_REMOVED;
            case VETOED -> Act.AUTHN_FACTOR_VETOED;
        };
        audit.record(AuditEntry.of(act).concerning(owner).on(factor.id()).because(factor.kind()));
        events.publishEvent(new StrongFactorChanged(owner, factor.id(), factor.kind(), change));
    }
}
