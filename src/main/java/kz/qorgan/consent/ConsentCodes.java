package kz.qorgan.consent;

import java.util.Optional;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.CodeResult;
import kz.qorgan.otp.CodeVerification;
import kz.qorgan.otp.CodeVerification.PendingCode;
import kz.qorgan.otp.Purpose;
import kz.qorgan.otp.SendResult;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.verification.ActCodes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes for agreeing and withdrawing: each names the act in its text and is good for exactly the words that were shown, by
 * their hash. The code is consumed in the transaction of the act.
 */
@Service
public class ConsentCodes {

    private final ActCodes codes;
    private final CodeVerification verification;
    private final Borrowers borrowers;
    private final CurrentBorrower current;

    ConsentCodes(ActCodes codes, CodeVerification verification, Borrowers borrowers, CurrentBorrower current) {
        this.codes = codes;
        this.verification = verification;
        this.borrowers = borrowers;
        this.current = current;
    }

    /** What a code is asked for. */
    public enum Act {
        GIVE_CONSENT,
        WITHDRAW_CONSENT
    }

    /** Sends a code to the borrower's own number for an act in these words. */
    @ModuleAction
    @Transactional(propagation = Propagation.NEVER)
    public SendResult send(Act act, String hash, ClientAddress address, Language language) {
        var number = borrowers.profile(current.require().borrower()).number();
        return codes.send(purpose(act, hash), number, true, address, language);
    }

    /** Checks a code for an act in these words; the caller consumes it with the act. */
    @ModuleAction
    @Transactional(propagation = Propagation.NEVER)
    public Checked check(ChallengeId challenge, Act act, String hash, String typed, ClientAddress address) {
        return switch (codes.check(challenge, purpose(act, hash), typed, address)) {
            case CodeResult.Right right -> new Checked.Right(right);
            case CodeResult other -> new Checked.Problem(CodeProblem.of(other));
        };
    }

    /** Uses the right code up; true for one caller only. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean consume(CodeResult.Right right) {
        return verification.consume(right, false);
    }

    /** Sends the same code again. */
    @BorrowerAction
    @Transactional(propagation = Propagation.NEVER)
    public SendResult resend(ChallengeId challenge, ClientAddress address) {
        return codes.resend(challenge, address);
    }

    /** What remains of a code that was sent. */
    @BorrowerAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<PendingCode> pending(ChallengeId challenge) {
        return codes.pending(challenge);
    }

    private static Purpose purpose(Act act, String hash) {
        return Purpose.act(act.name(), hash);
    }

    /** What a look at a typed code said. */
    public sealed interface Checked {

        /** It is right, and still to be consumed. */
        record Right(CodeResult.Right code) implements Checked {}

        /** It is not. */
        record Problem(CodeProblem why) implements Checked {}
    }
}
