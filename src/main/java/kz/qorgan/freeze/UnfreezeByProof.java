package kz.qorgan.freeze;

import java.util.function.IntSupplier;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.freeze.Unfreeze.Proof;
import kz.qorgan.freeze.UnfreezeResult.Opened;
import kz.qorgan.freeze.UnfreezeResult.Refused;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.Factor;
import kz.qorgan.otp.CodeResult;
import kz.qorgan.otp.CodeVerification;
import kz.qorgan.passkey.PasskeySignIn;
import kz.qorgan.receipt.ReceiptKind;
import kz.qorgan.receipt.Receipts;
import kz.qorgan.verification.ProofResult;
import kz.qorgan.verification.StepUpProofs;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes beside the right code: good only if it counts as a factor already. A password is counted before it is compared. */
@Component
class UnfreezeByProof {

    private static final ReceiptKind RECEIPT = new ReceiptKind("UNFREEZE", 'U');

    private final CodeVerification codes;
    private final Borrowers borrowers;
    private final StepUpProofs proofs;
    private final PasskeySignIn passkeys;
    private final Receipts receipts;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    UnfreezeByProof(
            CodeVerification codes,
            Borrowers borrowers,
            StepUpProofs proofs,
            PasskeySignIn passkeys,
            Receipts receipts,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.codes = codes;
        this.borrowers = borrowers;
        this.proofs = proofs;
        this.passkeys = passkeys;
        this.receipts = receipts;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    UnfreezeResult open(CodeResult.Right right, Proof proof, BrowserId browser, IntSupplier triesLeft) {
        return switch (proof) {
            case Proof.Password password -> byPassword(right, password.typed(), triesLeft);
            case Proof.Passkey passkey ->
                transaction.execute(running -> passkeys.isShownBy(right.borrower(), passkey.answer(), browser)
                        ? open(right, Factor.Kind.WEBAUTHN)
                        : refuse(right, Factor.Kind.WEBAUTHN, triesLeft));
        };
    }

    private UnfreezeResult byPassword(CodeResult.Right right, String password, IntSupplier triesLeft) {
        var problem = proofs.problemWithPassword(right.borrower(), password);
        if (problem.isPresent() && problem.get() instanceof ProofResult.TryLater later) {
            return new Refused(new CodeProblem.TryLater(later.until(), false));
        }
        return transaction.execute(running -> problem.isPresent()
                ? refuse(right, Factor.Kind.PASSWORD, triesLeft)
                : open(right, Factor.Kind.PASSWORD));
    }

    private UnfreezeResult refuse(CodeResult.Right right, Factor.Kind proof, IntSupplier triesLeft) {
        audit.record(AuditEntry.of(Act.AUTHN_FACTOR_REFUSED)
                .concerning(right.borrower())
                .on(right.challenge())
                .because(proof));
        return new Refused(new CodeProblem.WrongCode(triesLeft.getAsInt()));
    }

    private UnfreezeResult open(CodeResult.Right right, Factor.Kind proof) {
        var owner = right.borrower();
        if (!codes.consume(right, false) || !borrowers.change(owner, AccountStatus.FROZEN, AccountStatus.ACTIVE)) {
            return new Refused(new CodeProblem.Over());
        }
        var receipt = receipts.issue(owner, RECEIPT);
        audit.record(AuditEntry.of(Act.AUTHN_LOGIN_UNLOCK)
                .concerning(owner)
                .on(receipt)
                .because(proof));
        events.publishEvent(new AccountReopened(owner, receipt));
        return new Opened(receipt);
    }
}
