package kz.qorgan.freeze;

import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.freeze.FreezeResult.Frozen;
import kz.qorgan.freeze.FreezeResult.Refused;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.CodeResult;
import kz.qorgan.otp.CodeVerification;
import kz.qorgan.otp.Purpose;
import kz.qorgan.otp.SendResult;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The last step: the code is used up and the account frozen in one transaction, or nothing happens. */
@Component
class FreezeByCode {

    private final CodeVerification codes;
    private final AccountFreeze account;
    private final AuditTrail audit;

    FreezeByCode(CodeVerification codes, AccountFreeze account, AuditTrail audit) {
        this.codes = codes;
        this.account = account;
        this.audit = audit;
    }

    /** The browser is not remembered: whoever closes an account in it need not be its owner. */
    @Transactional
    public FreezeResult freeze(CodeResult.Right right) {
        if (!codes.consume(right, false)) {
            return new Refused(new CodeProblem.Over());
        }
        return account.freeze(right.borrower(), AccountFreeze.Cause.CODE)
                .<FreezeResult>map(Frozen::new)
                .orElseGet(() -> new Refused(new CodeProblem.Over()));
    }

    /** Records that a code opened nothing; of a limit only that it refused, for nothing tells whose number it was. */
    @Transactional
    public void refused(ChallengeId challenge, CodeResult result, Purpose purpose) {
        if (result instanceof CodeResult.Wrong wrong) {
            var last = wrong.triesLeft() == 0;
            audit.record(AuditEntry.of(last ? Act.AUTHN_LOGIN_FAIL_MAX : Act.AUTHN_LOGIN_FAIL)
                    .concerning(wrong.whose().orElse(null))
                    .on(challenge)
                    .because(purpose.name()));
        } else if (result instanceof CodeResult.TryLater) {
            audit.record(AuditEntry.of(Act.EXCESS_RATE_LIMIT_EXCEEDED));
        }
    }

    /** The same for asking. */
    @Transactional
    public SendResult noting(SendResult result) {
        if (result instanceof SendResult.TryLater) {
            audit.record(AuditEntry.of(Act.EXCESS_RATE_LIMIT_EXCEEDED));
        }
        return result;
    }
}
