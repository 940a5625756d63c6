package kz.qorgan.verification;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.CodeRequest;
import kz.qorgan.otp.CodeResult;
import kz.qorgan.otp.CodeVerification;
import kz.qorgan.otp.CodeVerification.PendingCode;
import kz.qorgan.otp.Purpose;
import kz.qorgan.otp.SendResult;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.session.SessionLifecycle;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.SystemKeys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Codes for one act of a session, whose text names the act. A code belongs to the session that asked: in another one, or
 * for another act or other particulars, it is wrong and costs a try.
 */
@Service
public class ActCodes {

    private final CodeVerification codes;
    private final Borrowers borrowers;
    private final SessionLifecycle sessions;
    private final CurrentBorrower current;
    private final TransactionTemplate transaction;
    private final KeyedHash browsers;

    ActCodes(
            CodeVerification codes,
            Borrowers borrowers,
            SessionLifecycle sessions,
            CurrentBorrower current,
            TransactionTemplate transaction,
            SystemKeys keys) {
        this.codes = codes;
        this.borrowers = borrowers;
        this.sessions = sessions;
        this.current = current;
        this.transaction = transaction;
        this.browsers = keys.hash("sessions as browsers");
    }

    /**
     * Sends a code to the borrower's own number.
     *
     * @param particulars what exactly is agreed to, such as the new value; empty where the act says it all
     */
    @BorrowerAction
    @Transactional(propagation = Propagation.NEVER)
    public SendResult request(Operation act, String particulars, ClientAddress address, Language language) {
        var me = current.require();
        return codes.request(new CodeRequest(
                purpose(act, particulars),
                borrowers.profile(me.borrower()).number(),
                Optional.of(me.borrower()),
                browserOf(me.session()),
                address,
                language));
    }

    /** Sends the same code again. */
    @BorrowerAction
    @Transactional(propagation = Propagation.NEVER)
    public SendResult resend(ChallengeId challenge, ClientAddress address) {
        return codes.resend(challenge, browserOf(current.require().session()), address);
    }

    /** What remains: tries, time, and when it may be sent again; nothing for a code of another session. */
    @BorrowerAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<PendingCode> pending(ChallengeId challenge) {
        return codes.pending(challenge, browserOf(current.require().session()));
    }

    /** Enters a code. Right, it proves that the person in this session holds the phone, now. */
    @BorrowerAction
    @Transactional(propagation = Propagation.NEVER)
    public ProofResult enter(
            ChallengeId challenge, Operation act, String particulars, String typed, ClientAddress address) {
        var browser = browserOf(current.require().session());
        return switch (codes.check(challenge, purpose(act, particulars), typed, browser, address)) {
            case CodeResult.Right right -> prove(right);
            case CodeResult.Wrong wrong when wrong.triesLeft() > 0 -> new ProofResult.Wrong(wrong.triesLeft());
            case CodeResult.Wrong last -> new ProofResult.Over();
            case CodeResult.NotACode cannotBe -> new ProofResult.NotACode();
            case CodeResult.Over over -> new ProofResult.Over();
            case CodeResult.TryLater later -> new ProofResult.TryLater(later.until());
        };
    }

    /**
     * Sends a code for an act of another module to any number, for the session that is asking.
     *
     * @param purpose made by {@link Purpose#act}
     * @param reachable whether a text may leave; otherwise everything happens but that
     */
    @ModuleAction
    @Transactional(propagation = Propagation.NEVER)
    public SendResult send(
            Purpose purpose, MobileNumber to, boolean reachable, ClientAddress address, Language language) {
        var me = current.require();
        var recipient = Optional.of(me.borrower()).filter(borrower -> reachable);
        return codes.request(new CodeRequest(purpose, to, recipient, browserOf(me.session()), address, language));
    }

    /** Checks a code that {@link #send} sent for the session that is asking; the caller consumes it with the act. */
    @ModuleAction
    @Transactional(propagation = Propagation.NEVER)
    public CodeResult check(ChallengeId challenge, Purpose purpose, String typed, ClientAddress address) {
        return codes.check(
                challenge, purpose, typed, browserOf(current.require().session()), address);
    }

    private ProofResult prove(CodeResult.Right right) {
        return transaction.execute(status -> codes.consume(right, false)
                ? new ProofResult.Proved(sessions.prove(Factor.Kind.SMS_OTP))
                : new ProofResult.Over());
    }

    private static Purpose purpose(Operation act, String particulars) {
        return Purpose.act("ACT_" + act.name(), particulars);
    }

    private BrowserId browserOf(SessionId session) {
        return new BrowserId(
                HexFormat.of().formatHex(browsers.of(session.toString().getBytes(StandardCharsets.US_ASCII))));
    }
}
