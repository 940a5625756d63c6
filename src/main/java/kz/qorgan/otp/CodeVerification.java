package kz.qorgan.otp;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.qorgan.device.DeviceWords;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.limits.Decision;
import kz.qorgan.otp.Challenges.Asker;
import kz.qorgan.otp.CodeResult.NotACode;
import kz.qorgan.otp.CodeResult.Over;
import kz.qorgan.otp.CodeResult.Right;
import kz.qorgan.otp.CodeResult.TryLater;
import kz.qorgan.otp.CodeResult.Wrong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends one-time codes and checks them: count first, compare later, consume by row count. Nothing it does or answers
 * depends on whether a number is known; an unknown one gets a decoy that takes every step.
 */
@Service
public class CodeVerification {

    private final CodeSending sending;
    private final Challenges challenges;
    private final CodeDerivation derivation;
    private final KnownBrowsers knownBrowsers;
    private final SendLimits limits;

    CodeVerification(
            CodeSending sending,
            Challenges challenges,
            CodeDerivation derivation,
            KnownBrowsers knownBrowsers,
            SendLimits limits) {
        this.sending = sending;
        this.challenges = challenges;
        this.derivation = derivation;
        this.knownBrowsers = knownBrowsers;
        this.limits = limits;
    }

    /** Whether this browser has signed in with this number lately. A sign of lower risk, and never a proof. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean knows(BrowserId browser, MobileNumber number) {
        return knownBrowsers.knows(browser, sending.keyOf(number));
    }

    /** From now on this browser has signed in with this number, by something stronger than a code. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(BrowserId browser, MobileNumber number) {
        knownBrowsers.remember(browser, sending.keyOf(number));
    }

    /** Sends a code, unless a limit forbids. Must not run in a transaction: what the limits count stays counted. */
    @ModuleAction
    @Transactional(propagation = Propagation.NEVER)
    public SendResult request(CodeRequest request) {
        var numberKey = sending.keyOf(request.number());
        var known = request.purpose().signedIn() || knownBrowsers.knows(request.browser(), numberKey);
        return switch (limits.beforeText(numberKey, request.browser(), request.address(), known)) {
            case Decision.Refused refused -> new SendResult.TryLater(refused.until());
            case Decision.Permitted permitted -> new SendResult.OnItsWay(sending.send(request, numberKey, known));
        };
    }

    /** Sends the same code again. */
    @ModuleAction
    @Transactional(propagation = Propagation.NEVER)
    public SendResult resend(ChallengeId id, BrowserId browser, ClientAddress address) {
        var waiting = challenges
                .waiting(id, browser)
                .filter(found -> !found.timeLeft().isZero());
        if (waiting.isEmpty()) {
            return new SendResult.Over();
        }
        var pause = sending.pauseBeforeNextText(waiting.get());
        if (pause.isPresent()) {
            return new SendResult.TryLater(pause.get());
        }
        var numberKey = waiting.get().challenge().numberKey();
        var known = waiting.get().challenge().known();
        return switch (limits.beforeText(numberKey, browser, address, known)) {
            case Decision.Refused refused -> new SendResult.TryLater(refused.until());
            case Decision.Permitted permitted -> sending.sendAgain(waiting.get());
        };
    }

    /** What may be shown to the browser that asked; nothing to any other. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<PendingCode> pending(ChallengeId id, BrowserId browser) {
        return challenges.waiting(id, browser).map(sending::describe);
    }

    /** Counts the guess, then compares it. A code of another browser or purpose is wrong and costs a try. */
    @ModuleAction
    @Transactional(propagation = Propagation.NEVER)
    public CodeResult check(ChallengeId id, Purpose purpose, String typed, BrowserId browser, ClientAddress address) {
        if (limits.beforeGuess(browser, address) instanceof Decision.Refused refused) {
            return new TryLater(refused.until());
        }
        var code = OneTimeCode.of(typed);
        return code.isEmpty()
                ? new NotACode()
                : challenges
                        .count(id)
                        .map(counted -> compare(counted, purpose, code.get(), browser))
                        .orElseGet(Over::new);
    }

    /** Uses the right code up. True for one caller only; the browser is remembered unless others share it. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean consume(Right right, boolean remember) {
        var consumed = challenges.consume(right.challenge());
        if (consumed && remember) {
            knownBrowsers.remember(right.challenge());
        }
        return consumed;
    }

    /** From where these codes were asked for, as far as they were for this borrower and it is still kept. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<ChallengeId, Asked> asked(BorrowerId borrower, Collection<ChallengeId> codes) {
        return challenges.askers(borrower, codes).stream()
                .collect(Collectors.toMap(
                        Asker::challenge,
                        asker -> new Asked(
                                asker.sealed().map(memo -> sending.describe(asker.challenge(), memo)),
                                asker.unused())));
    }

    /** How many wrong codes were entered for a borrower's number since then, in all browsers; a day back at most. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public int wrongCodesSince(BorrowerId borrower, Instant since) {
        return challenges.wrongCodes(borrower, since);
    }

    private CodeResult compare(Challenge counted, Purpose purpose, OneTimeCode code, BrowserId browser) {
        var same = derivation.codeOf(counted).equals(code);
        if (same
                && counted.isFor(browser, purpose, sending.actOf(purpose))
                && counted.recipient().isPresent()) {
            return new Right(counted.id(), counted.recipient().get(), counted.known());
        }
        limits.afterWrongGuess(counted.numberKey(), counted.browser(), counted.known());
        return new Wrong(sending.triesLeftAfter(counted), counted.recipient());
    }

    /**
     * From where a code was asked for.
     *
     * @param from network and place only
     * @param unused it is over, and nobody has used it
     */
    public record Asked(Optional<DeviceWords> from, boolean unused) {}

    /**
     * What the person who waits for a code may know.
     *
     * @param number masked
     * @param reference the two characters that also stand in the text
     * @param timeLeft zero when it is over
     * @param resendIn zero when the text may be asked for again
     */
    public record PendingCode(String number, String reference, int triesLeft, Duration timeLeft, Duration resendIn) {

        public boolean isOver() {
            return triesLeft == 0 || timeLeft.isZero();
        }
    }
}
