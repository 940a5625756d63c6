package kz.qorgan.signin;

import java.util.Optional;
import kz.qorgan.borrower.BorrowerAccount;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.codeform.CodeService;
import kz.qorgan.device.Visitor;
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
import kz.qorgan.quiet.QuietSwitch;
import org.springframework.stereotype.Service;

/**
 * Signs a borrower in by mobile number and one-time code. Unknown numbers and closed accounts get the same answers by the
 * same statements; only the text does not leave.
 */
@Service
public class SignIn implements CodeService {

    private final Borrowers borrowers;
    private final CodeVerification codes;
    private final Entrance entrance;
    private final QuietSwitch quiet;
    private final DormantAccounts dormant;

    SignIn(Borrowers borrowers, CodeVerification codes, Entrance entrance, QuietSwitch quiet, DormantAccounts dormant) {
        this.dormant = dormant;
        this.borrowers = borrowers;
        this.codes = codes;
        this.entrance = entrance;
        this.quiet = quiet;
    }

    /** Asks for a code for this number. */
    @Override
    @AnonymousAction
    public SendResult request(MobileNumber number, BrowserId browser, ClientAddress address, Language language) {
        var account =
                borrowers.withNumber(number).filter(BorrowerAccount::mayBeUsed).map(BorrowerAccount::id);
        // all three are asked for every number, so that nothing tells a quiet account from an unknown one
        var known = codes.knows(browser, number);
        var quietened = quiet.isOnFor(account);
        var recipient = account.filter(id -> known || !quietened);
        return noting(codes.request(
                new CodeRequest(Purpose.SIGN_IN, number, recipient, browser, address, language, Optional.of(known))));
    }

    /** Asks for the same code once more. */
    @Override
    @AnonymousAction
    public SendResult resend(ChallengeId challenge, BrowserId browser, ClientAddress address) {
        return noting(codes.resend(challenge, browser, address));
    }

    /** What the browser that asked may be shown; nothing to any other. */
    @Override
    @AnonymousAction
    public Optional<PendingCode> pending(ChallengeId challenge, BrowserId browser) {
        return codes.pending(challenge, browser);
    }

    /** Enters a code where nothing else was asked for. */
    @AnonymousAction
    public SignInResult confirm(ChallengeId challenge, String typed, BrowserId browser, Visitor visitor) {
        return confirm(challenge, typed, "", browser, visitor);
    }

    /**
     * Enters a code. Counted before it is compared, and of many right ones at once only one opens a session.
     *
     * @param password empty unless {@link SignInResult.SecondProofNeeded} asked for it
     */
    @AnonymousAction
    public SignInResult confirm(
            ChallengeId challenge, String typed, String password, BrowserId browser, Visitor visitor) {
        var result = codes.check(challenge, Purpose.SIGN_IN, typed, browser, visitor.address());
        if (result instanceof CodeResult.Right right) {
            var objection = dormant.objection(right, password);
            objection.ifPresent(refusal -> entrance.refused(right, refusal));
            return objection.orElseGet(() -> entrance.open(right, visitor));
        }
        if (result instanceof CodeResult.Wrong wrong) {
            entrance.wrong(challenge, wrong);
        } else if (result instanceof CodeResult.TryLater) {
            entrance.limited();
        }
        return new SignInResult.Refused(CodeProblem.of(result));
    }

    private SendResult noting(SendResult result) {
        if (result instanceof SendResult.TryLater) {
            entrance.limited();
        }
        return result;
    }
}
