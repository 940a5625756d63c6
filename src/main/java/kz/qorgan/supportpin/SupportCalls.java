package kz.qorgan.supportpin;

import java.security.MessageDigest;
import java.time.Instant;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.employee.CurrentEmployee;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision.Refused;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.vault.SystemKeys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The staff's side of a call. Which borrower it is, and who may ask, is for the caller to know. */
@Service
public class SupportCalls {

    private final StoredPins stored;
    private final CurrentEmployee current;
    private final PinPolicy policy;
    private final Limits limits;
    private final RandomValues random;
    private final AuditTrail audit;
    private final KeyedHash hash;

    SupportCalls(
            StoredPins stored,
            CurrentEmployee current,
            PinPolicy policy,
            Limits limits,
            RandomValues random,
            AuditTrail audit,
            SystemKeys keys) {
        this.stored = stored;
        this.current = current;
        this.policy = policy;
        this.limits = limits;
        this.random = random;
        this.audit = audit;
        this.hash = keys.hash("support pins");
    }

    /** Enters the PIN that somebody on the phone has said. Counted first; a right one is used up. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public PinResult enter(BorrowerId borrower, String typed) {
        var me = current.require();
        if (limits.take(Attempt.of(LimitRow.SUPPORT_PIN, me.employee().toString())) instanceof Refused refused) {
            return new PinResult.TryLater(refused.until());
        }
        var digits = typed.replaceAll("\\D", "");
        var entered = hash.of(borrower + digits);
        var right = stored.tried(borrower).filter(pin -> MessageDigest.isEqual(pin, entered));
        if (right.isEmpty() || !stored.use(borrower, entered)) {
            return new PinResult.Wrong();
        }
        stored.begin(random.uuid(), borrower, me.employee(), policy);
        audit.record(AuditEntry.of(Act.SUPPORT_PIN_USED)
                .concerning(borrower)
                .by(me.employee())
                .in(me.session()));
        return new PinResult.Right();
    }

    /** Tells the borrower on the card which request the call is about. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void about(BorrowerId borrower, String requestNumber) {
        stored.about(borrower, current.id(), requestNumber);
    }

    /** What came of entering a PIN. */
    public sealed interface PinResult {

        /** The person on the phone is signed in as this borrower. */
        record Right() implements PinResult {}

        /** It is another's, was used, is too old, or never was one. */
        record Wrong() implements PinResult {}

        /** It was tried too often. */
        record TryLater(Instant until) implements PinResult {}
    }
}
