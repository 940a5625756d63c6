package kz.qorgan.personaldata;

import java.util.Optional;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision.Permitted;
import kz.qorgan.limits.Decision.Refused;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import kz.qorgan.personaldata.RevealResult.NothingStored;
import kz.qorgan.personaldata.RevealResult.Shown;
import kz.qorgan.personaldata.RevealResult.TooMany;
import kz.qorgan.personaldata.RevealResult.Unavailable;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.session.SignedInBorrower;
import kz.qorgan.vault.SealBroken;
import kz.qorgan.vault.Vault;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.SensitiveAction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows one value in full. The entry in the record is written and committed before the value leaves this service: if it
 * cannot be written, nothing is shown (AUD-2).
 */
@Service
public class Reveals {

    private final StoredValues stored;
    private final Borrowers borrowers;
    private final OwnValues own;
    private final Vault vault;
    private final Limits limits;
    private final AuditTrail audit;
    private final CurrentBorrower current;

    Reveals(
            StoredValues stored,
            Borrowers borrowers,
            OwnValues own,
            Vault vault,
            Limits limits,
            AuditTrail audit,
            CurrentBorrower current) {
        this.stored = stored;
        this.borrowers = borrowers;
        this.own = own;
        this.vault = vault;
        this.limits = limits;
        this.audit = audit;
        this.current = current;
    }

    /** The own value of a field; somebody else's cannot be named. */
    @SensitiveAction(Operation.REVEAL)
    @Transactional
    public RevealResult reveal(String field) {
        var me = current.require();
        return switch (limits.take(Attempt.of(LimitRow.REVEAL, me.borrower().toString()))) {
            case Refused refused -> new TooMany(refused.until());
            case Permitted permitted -> shown(me, field);
        };
    }

    private RevealResult shown(SignedInBorrower me, String field) {
        try {
            var value = value(me.borrower(), field);
            value.ifPresent(found -> audit.record(AuditEntry.of(Act.REVEAL_SHOWN)
                    .concerning(me.borrower())
                    .in(me.session())
                    .on(field)));
            return value.<RevealResult>map(Shown::new).orElseGet(NothingStored::new);
        } catch (SealBroken altered) {
            return new Unavailable();
        }
    }

    private Optional<String> value(BorrowerId me, String field) {
        var elsewhere = own.of(me, borrowers.kept(me)).get(field);
        return elsewhere == null
                ? stored.find(me, field).map(value -> value.open(me, vault.of(me)))
                : Optional.of(elsewhere);
    }
}
