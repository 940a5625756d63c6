package kz.qorgan.freeze;

import java.time.Clock;
import java.util.function.IntSupplier;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.freeze.UnfreezeResult.Opened;
import kz.qorgan.freeze.UnfreezeResult.Refused;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Factor;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import kz.qorgan.otp.CodeResult;
import kz.qorgan.otp.CodeVerification;
import kz.qorgan.receipt.ReceiptKind;
import kz.qorgan.receipt.Receipts;
import kz.qorgan.verification.Enrolments;
import kz.qorgan.verification.SecretProof;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The password beside the right code: counted before it is compared, and good only if it counts as a factor already. */
@Component
class UnfreezeByPassword {

    private static final ReceiptKind RECEIPT = new ReceiptKind("UNFREEZE", 'U');

    private final CodeVerification codes;
    private final Borrowers borrowers;
    private final SecretProof secrets;
    private final Enrolments enrolments;
    private final Limits limits;
    private final Receipts receipts;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UnfreezeByPassword(
            CodeVerification codes,
            Borrowers borrowers,
            SecretProof secrets,
            Enrolments enrolments,
            Limits limits,
            Receipts receipts,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.codes = codes;
        this.borrowers = borrowers;
        this.secrets = secrets;
        this.enrolments = enrolments;
        this.limits = limits;
        this.receipts = receipts;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    UnfreezeResult open(CodeResult.Right right, String password, IntSupplier triesLeft) {
        var owner = right.borrower();
        // the same row and key as in a session: a thief gets no second set of guesses here
        var tries = limits.take(Attempt.of(LimitRow.GUESS_SECRET, Factor.Kind.PASSWORD + owner.toString()));
        if (tries instanceof Decision.Refused refused) {
            return new Refused(new CodeProblem.TryLater(refused.until()));
        }
        if (!secrets.password(owner, password) || !passwordCounts(owner)) {
            transaction.executeWithoutResult(running -> audit.record(AuditEntry.of(Act.AUTHN_FACTOR_REFUSED)
                    .concerning(owner)
                    .on(right.challenge())
                    .because(Factor.Kind.PASSWORD)));
            return new Refused(new CodeProblem.WrongCode(triesLeft.getAsInt()));
        }
        return transaction.execute(running -> open(right));
    }

    private UnfreezeResult open(CodeResult.Right right) {
        var owner = right.borrower();
        if (!codes.consume(right, false) || !borrowers.change(owner, AccountStatus.FROZEN, AccountStatus.ACTIVE)) {
            return new Refused(new CodeProblem.Over());
        }
        var receipt = receipts.issue(owner, RECEIPT);
        audit.record(AuditEntry.of(Act.AUTHN_LOGIN_UNLOCK)
                .concerning(owner)
                .on(receipt)
                .because(Factor.Kind.PASSWORD));
        events.publishEvent(new AccountReopened(owner, receipt));
        return new Opened(receipt);
    }

    private boolean passwordCounts(BorrowerId owner) {
        var now = clock.instant();
        return enrolments.of(owner).stream()
                .anyMatch(factor -> factor.kind() == Factor.Kind.PASSWORD && factor.isUsableAt(now));
    }
}
