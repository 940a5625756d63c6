package kz.qorgan.freeze;

import java.util.Optional;
import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.BorrowerAccount;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.codeform.CodeService;
import kz.qorgan.freeze.UnfreezeResult.Refused;
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
 * Opens a frozen account by number and code together with the password or a passkey. Only a frozen account gets the code;
 * everybody gets the same pages, and one sentence whichever was wrong.
 */
@Service
public class Unfreeze implements CodeService {

    private static final Purpose UNFREEZE = new Purpose("UNFREEZE", "", false);

    private final Borrowers borrowers;
    private final CodeVerification codes;
    private final UnfreezeByProof lastStep;
    private final FreezeByCode record;

    Unfreeze(Borrowers borrowers, CodeVerification codes, UnfreezeByProof lastStep, FreezeByCode record) {
        this.borrowers = borrowers;
        this.codes = codes;
        this.lastStep = lastStep;
        this.record = record;
    }

    @Override
    @AnonymousAction
    public SendResult request(MobileNumber number, BrowserId browser, ClientAddress address, Language language) {
        var recipient = borrowers
                .withNumber(number)
                .filter(account -> account.status() == AccountStatus.FROZEN)
                .map(BorrowerAccount::id);
        return record.noting(codes.request(new CodeRequest(UNFREEZE, number, recipient, browser, address, language)));
    }

    @Override
    @AnonymousAction
    public SendResult resend(ChallengeId challenge, BrowserId browser, ClientAddress address) {
        return record.noting(codes.resend(challenge, browser, address));
    }

    @Override
    @AnonymousAction
    public Optional<PendingCode> pending(ChallengeId challenge, BrowserId browser) {
        return codes.pending(challenge, browser);
    }

    /** Enters a code and another proof. A right code is used up only with a right proof; each try counts against the code. */
    @AnonymousAction
    public UnfreezeResult confirm(
            ChallengeId challenge, String typed, Proof proof, BrowserId browser, ClientAddress address) {
        var result = codes.check(challenge, UNFREEZE, typed, browser, address);
        if (result instanceof CodeResult.Right right) {
            return lastStep.open(right, proof, browser, () -> triesLeft(challenge, browser));
        }
        record.refused(challenge, result, UNFREEZE);
        return new Refused(CodeProblem.of(result));
    }

    private int triesLeft(ChallengeId challenge, BrowserId browser) {
        return codes.pending(challenge, browser).map(PendingCode::triesLeft).orElse(0);
    }

    /** What is given beside the code. */
    public sealed interface Proof {

        /** @param typed never printed */
        record Password(String typed) implements Proof {

            @Override
            public String toString() {
                return "********";
            }
        }

        /** @param answer of the authenticator, as JSON, to a question of {@link kz.qorgan.passkey.PasskeySignIn#begin} */
        record Passkey(String answer) implements Proof {}
    }
}
