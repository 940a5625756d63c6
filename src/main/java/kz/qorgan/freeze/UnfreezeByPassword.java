package kz.qorgan.freeze;

import java.util.function.IntSupplier;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.freeze.UnfreezeResult.Opened;
import kz.qorgan.freeze.UnfreezeResult.Refused;
import kz.qorgan.kernel.Factor;
import kz.qorgan.otp.CodeResult;
import kz.qorgan.otp.CodeVerification;
import kz.qorgan.receipt.ReceiptKind;
import kz.qorgan.receipt.Receipts;
import kz.qorgan.verification.ProofResult;
import kz.qorgan.verification.StepUpProofs;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The password beside the right code: counted before it is compared, and good only if it counts as a factor already. */
@Component
class UnfreezeByPassword {

    private static final ReceiptKind RECEIPT = new ReceiptKind("UNFREEZE", 'U');

    private final CodeVerification codes;
    private final Borrowers borrowers;
    private final StepUpProofs proofs;
    private final Receipts receipts;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    UnfreezeByPassword(
            CodeVerification codes,
            Borrowers borrowers,
            StepUpProofs proofs,
            Receipts receipts,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.codes = codes;
        this.borrowers = borrowers;
        this.proofs = proofs;
        this.receipts = receipts;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    UnfreezeResult open(CodeResult.Right right, String password, IntSupplier triesLeft) {
        var owner = right.borrower();
        var problem = proofs.problemWithPassword(owner, password);
        if (problem.isPresent() && problem.get() instanceof ProofResult.TryLater later) {
            return new Refused(new CodeProblem.TryLater(later.until()));
        }
        if (problem.isPresent()) {
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
}
