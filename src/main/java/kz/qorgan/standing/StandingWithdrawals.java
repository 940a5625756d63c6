package kz.qorgan.standing;

import java.util.List;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.vault.RandomValues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Leaves a withdrawal for later, shows what was left, and takes it back. */
@Service
public class StandingWithdrawals {

    private final StoredStanding stored;
    private final CurrentBorrower current;
    private final AuditTrail audit;
    private final RandomValues random;

    StandingWithdrawals(StoredStanding stored, CurrentBorrower current, AuditTrail audit, RandomValues random) {
        this.stored = stored;
        this.current = current;
        this.audit = audit;
        this.random = random;
    }

    /** The own ones, also those that have ended, the newest first. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<StandingWish> mine() {
        return stored.of(current.require().borrower());
    }

    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<StandingWish> of(BorrowerId borrower) {
        return stored.of(borrower);
    }

    /** Takes an own one back. False if it has ended already, or is somebody else's. */
    @BorrowerAction
    @Transactional
    public boolean cancel(UUID wish) {
        var me = current.require();
        if (!stored.end(wish, me.borrower(), StandingWish.State.CANCELLED, null)) {
            return false;
        }
        audit.record(AuditEntry.of(Act.WITHDRAWAL_CANCELLED)
                .concerning(me.borrower())
                .in(me.session())
                .on(wish));
        return true;
    }

    /**
     * Leaves one, unless one waits already.
     *
     * @param proof the id of the code that confirmed it
     * @param shownHash of the text that was read before
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(BorrowerId borrower, String purpose, String proof, String shownHash) {
        var id = random.uuid();
        if (stored.add(id, borrower, purpose, proof, shownHash)) {
            var entry = AuditEntry.of(Act.WITHDRAWAL_LEFT).concerning(borrower).on(id);
            audit.record(current.find().map(me -> entry.in(me.session())).orElse(entry));
        }
    }
}
