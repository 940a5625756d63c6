package kz.qorgan.freeze;

import java.util.Optional;
import kz.qorgan.borrower.BorrowerAccount;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.codeform.CodeService;
import kz.qorgan.kernel.AnonymousAction;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.CodeRequest;
import kz.qorgan.otp.CodeResult;
import kz.qorgan.otp.CodeVerification;
import kz.qorgan.otp.CodeVerification.PendingCode;
import kz.qorgan.otp.Purpose;
import kz.qorgan.otp.SendResult;
import org.springframework.stereotype.Service;

/**
 * Freezes an account by mobile number and one-time code. The code opens nothing, so a stolen one gains nothing; unknown
 * numbers and closed accounts get the same answers by the same statements.
 */
@Service
public class Freeze implements CodeService {

    private static final Purpose FREEZE = new Purpose("FREEZE", "", false);

    private final Borrowers borrowers;
    private final CodeVerification codes;
    private final FreezeByCode lastStep;

    Freeze(Borrowers borrowers, CodeVerification codes, FreezeByCode lastStep) {
        this.borrowers = borrowers;
        this.codes = codes;
        this.lastStep = lastStep;
    }

    @Override
    @AnonymousAction
    public SendResult request(MobileNumber number, BrowserId browser, ClientAddress address, Language language) {
        var recipient =
                borrowers.withNumber(number).filter(BorrowerAccount::mayBeUsed).map(BorrowerAccount::id);
        return lastStep.noting(codes.request(new CodeRequest(FREEZE, number, recipient, browser, address, language)));
    }

    @Override
    @AnonymousAction
    public SendResult resend(ChallengeId challenge, BrowserId browser, ClientAddress address) {
        return lastStep.noting(codes.resend(challenge, browser, address));
    }

    @Override
    @AnonymousAction
    public Optional<PendingCode> pending(ChallengeId challenge, BrowserId browser) {
        return codes.pending(challenge, browser);
    }

    /** Enters a code. Counted before it is compared, and of many right ones at once only one freezes. */
    @AnonymousAction
    public FreezeResult confirm(ChallengeId challenge, String typed, BrowserId browser, ClientAddress address) {
        var result = codes.check(challenge, FREEZE, typed, browser, address);
        if (result instanceof CodeResult.Right right) {
            return lastStep.freeze(right);
        }
        lastStep.refused(challenge, result, FREEZE);
        return new FreezeResult.Refused(CodeProblem.of(result));
    }
}
