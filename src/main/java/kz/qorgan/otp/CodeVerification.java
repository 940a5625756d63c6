package kz.qorgan.otp;

import java.time.Duration;
import java.util.Optional;
import kz.qorgan.guard.Guard;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.limits.Decision;
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
    private final Guard guard;

    CodeVerification(
            CodeSending sending,
            Challenges challenges,
            CodeDerivation derivation,
            KnownBrowsers knownBrowsers,
            Guard guard) {
        this.sending = sending;
        this.challenges = challenges;
        this.derivation = derivation;
        this.knownBrowsers = knownBrowsers;
        this.guard = guard;
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
        return switch (guard.beforeText(numberKey, request.browser(), request.address(), known)) {
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
        return switch (guard.beforeText(numberKey, browser, address, known)) {
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
        if (guard.beforeGuess(browser, address) instanceof Decision.Refused refused) {
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

    private CodeResult compare(Challenge counted, Purpose purpose, OneTimeCode code, BrowserId browser) {
        var same = derivation.codeOf(counted).equals(code);
        if (same
                && counted.isFor(browser, purpose, sending.actOf(purpose))
                && counted.recipient().isPresent()) {
            return new Right(counted.id(), counted.recipient().get(), counted.known(), counted.message());
        }
        guard.afterWrongGuess(counted.numberKey(), counted.browser(), counted.known());
        return new Wrong(sending.triesLeftAfter(counted), counted.recipient());
    }

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
