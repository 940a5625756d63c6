package kz.qorgan.phone;

import java.util.Optional;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.CodeResult;
import kz.qorgan.otp.CodeVerification;
import kz.qorgan.otp.Purpose;
import kz.qorgan.otp.SendResult;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.verification.ActCodes;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.SensitiveAction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A second number, a relative's perhaps, that is told what happens and helps to get a lost account back (NIST SP 800-63B-4,
 * 4.6: at least two addresses). It opens nothing.
 */
@Service
public class RecoveryNumber {

    private final StoredRecoveryNumbers stored;
    private final ActCodes acts;
    private final CodeVerification codes;
    private final CurrentBorrower current;
    private final RandomValues random;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RecoveryNumber(
            StoredRecoveryNumbers stored,
            ActCodes acts,
            CodeVerification codes,
            CurrentBorrower current,
            RandomValues random,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.stored = stored;
        this.acts = acts;
        this.codes = codes;
        this.current = current;
        this.random = random;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    /** The own second number, masked. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public Optional<String> mine() {
        return stored.of(current.require().borrower()).map(MobileNumber::masked);
    }

    /** A borrower's second number, for telling it. */
    @ModuleAction
    @Transactional(readOnly = true)
    public Optional<MobileNumber> of(BorrowerId borrower) {
        return stored.of(borrower);
    }

    /** Sends a code to the number that is to be the second one. */
    @SensitiveAction(Operation.ADD_FACTOR)
    @Transactional(propagation = Propagation.NEVER)
    public SendResult begin(MobileNumber number, ClientAddress address, Language language) {
        return acts.send(purpose(number), number, true, address, language);
    }

    /** Enters that code; right, the number is the second one from now on, in place of a former. */
    @BorrowerAction
    @Transactional(propagation = Propagation.NEVER)
    public NumberStep confirm(MobileNumber number, ChallengeId challenge, String typed, ClientAddress address) {
        return switch (acts.check(challenge, purpose(number), typed, address)) {
            case CodeResult.Right right -> keep(number, right);
            case CodeResult.Wrong wrong when wrong.triesLeft() > 0 -> new NumberStep.Wrong(wrong.triesLeft());
            case CodeResult.Wrong last -> new NumberStep.Over();
            case CodeResult.NotACode cannotBe -> new NumberStep.NotACode();
            case CodeResult.Over over -> new NumberStep.Over();
            case CodeResult.TryLater later -> new NumberStep.TryLater(later.until());
        };
    }

    /** Takes the second number away; false if there was none. */
    @SensitiveAction(Operation.REMOVE_FACTOR)
    @Transactional
    public boolean remove() {
        var removed = stored.delete(current.require().borrower());
        if (removed) {
            tell();
        }
        return removed;
    }

    private NumberStep keep(MobileNumber number, CodeResult.Right right) {
        return transaction.execute(status -> {
            if (!codes.consume(right, false)) {
                return new NumberStep.Over();
            }
            stored.put(current.require(), number);
            tell();
            return new NumberStep.Proved();
        });
    }

    private void tell() {
        var me = current.require();
        audit.record(AuditEntry.of(Act.USER_UPDATED)
                .concerning(me.borrower())
                .in(me.session())
                .because("RECOVERY_NUMBER"));
        events.publishEvent(new RecoveryNumberChanged(me.borrower(), random.uuid()));
    }

    private static Purpose purpose(MobileNumber number) {
        return Purpose.act("RECOVERY_NUMBER", number.e164());
    }
}
