package kz.qorgan.otp;

import java.time.Duration;
import java.util.Optional;
import kz.qorgan.guard.Guard;
import kz.qorgan.guard.GuardPolicy;
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
import kz.qorgan.otp.SentCodes.WrongCodesPiledUp;
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
    private final GuardPolicy guardPolicy;

    CodeVerification(
            CodeSending sending,
            Challenges challenges,
            CodeDerivation derivation,
            KnownBrowsers knownBrowsers,
            Guard guard,
            GuardPolicy guardPolicy) {
        this.sending = sending;
        this.challenges = challenges;
        this.derivation = derivation;
        this.knownBrowsers = knownBrowsers;
        this.guard = guard;
        this.guardPolicy = guardPolicy;
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
        var known = request.purpose().signedIn()
                || request.known().orElseGet(() -> knownBrowsers.knows(request.browser(), numberKey));
        return switch (guard.beforeText(request.number(), numberKey, request.browser(), request.address(), known)) {
            case Decision.Refused refused -> new SendResult.TryLater(refused.until(), refused.work());
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
            return new SendResult.TryLater(pause.get(), false);
        }
        var numberKey = waiting.get().challenge().numberKey();
        var known = waiting.get().challenge().known();
        var number = sending.numberOf(waiting.get());
        return switch (guard.beforeText(number, numberKey, browser, address, known)) {
            case Decision.Refused refused -> new SendResult.TryLater(refused.until(), refused.work());
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
            return refused.work() && isOver(id, browser) ? new Over() : new TryLater(refused.until(), refused.work());
        }
        var code = OneTimeCode.of(typed);
        if (code.isEmpty()) {
            return new NotACode();
        }
        if (mustPause(id, browser) instanceof Decision.Refused refused) {
            return new TryLater(refused.until(), false);
        }
        return challenges
                .count(id)
                .map(counted -> compare(counted, purpose, code.get(), browser))
                .orElseGet(Over::new);
    }

    /** Nobody is asked to work for a code that cannot be right any more. */
    private boolean isOver(ChallengeId id, BrowserId browser) {
        return challenges
                .waiting(id, browser)
                .map(sending::describe)
                .filter(pending -> !pending.isOver())
                .isEmpty();
    }

    /** While many wrong codes are entered everywhere, only browsers that are known for the number guess without a pause. */
    private Decision mustPause(ChallengeId id, BrowserId browser) {
        var stranger = guard.isAlarmed()
                && challenges
                        .waiting(id, browser)
                        .filter(waiting -> waiting.challenge().known())
                        .isEmpty();
        return stranger ? guard.beforeGuessOfStranger(browser) : new Decision.Permitted();
    }

    /** Uses the right code up. True for one caller only; the browser is remembered unless others share it. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean consume(Right right, boolean remember) {
        var consumed = challenges.consume(right.challenge(), remember);
        consumed.ifPresent(used -> guard.afterSuccess(used.numberKey(), used.browser(), right.known()));
        return consumed.isPresent();
    }

    /** The owner of a number has proved more than a code: browsers that are not known for it may ask for codes again. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(MobileNumber number) {
        guard.reopen(sending.keyOf(number));
    }

    private CodeResult compare(Challenge counted, Purpose purpose, OneTimeCode code, BrowserId browser) {
        var same = derivation.codeOf(counted).equals(code);
        if (same
                && counted.isFor(browser, purpose, sending.actOf(purpose))
                && counted.recipient().isPresent()) {
            return new Right(counted.id(), counted.recipient().get(), counted.known(), counted.message());
        }
        var inSuccession = guard.afterWrongGuess(counted.numberKey(), counted.browser(), counted.known());
        if (inSuccession == guardPolicy.tellOwnerAt()) {
            counted.recipient().ifPresent(owner -> sending.tell(new WrongCodesPiledUp(owner, counted.id())));
        }
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
