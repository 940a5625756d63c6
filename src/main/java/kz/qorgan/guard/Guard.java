package kz.qorgan.guard;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision;
import kz.qorgan.limits.Decision.Refused;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import org.springframework.stereotype.Service;

/**
 * Which limits stand before a text and before a guess. A known browser has reserves of its own, so that nobody else can use
 * up the owner's codes. Whether the number is a customer's makes no difference.
 */
@Service
public class Guard {

    private static final Duration WHILE_CLOSED = Duration.ofMinutes(10);
    private static final int LAST_DIGITS = 4;

    private final Limits limits;
    private final Door door;
    private final Clock clock;

    Guard(Limits limits, Door door, Clock clock) {
        this.limits = limits;
        this.door = door;
        this.clock = clock;
    }

    /** @param numberKey under which wrong codes of the number are counted */
    @ModuleAction
    public Decision beforeText(
            MobileNumber number, byte[] numberKey, BrowserId browser, ClientAddress address, boolean known) {
        if (known) {
            return limits.take(true, ofKnownBrowser(numberKey, browser, address));
        }
        if (door.isClosed()) {
            return new Refused(LimitRow.WRONG_CODE_GLOBAL, clock.instant().plus(WHILE_CLOSED), false);
        }
        if (door.asksForWork() && !Work.isShown()) {
            return new Refused(LimitRow.WRONG_CODE_GLOBAL, clock.instant(), true);
        }
        var decision =
                limits.take(Work.isShown() || address.isThisMachine(), ofStranger(number, numberKey, browser, address));
        door.budgetRunsOut(decision instanceof Refused refused && refused.row() == LimitRow.SEND_GLOBAL);
        return decision;
    }

    /** Before it is known which number the code is for. */
    @ModuleAction
    public Decision beforeGuess(BrowserId browser, ClientAddress address) {
        var attempts = List.of(
                Attempt.of(LimitRow.GUESS_BROWSER, browser.value()),
                Attempt.of(LimitRow.GUESS_IPV4, LimitRow.GUESS_IPV6, address),
                Attempt.ofNetwork(LimitRow.GUESS_IPV4_NETWORK, LimitRow.GUESS_IPV6_NETWORK, address));
        return limits.take(Work.isShown() || address.isThisMachine(), attempts);
    }

    /** While many wrong codes are entered everywhere, one browser that is not known enters one a minute. */
    @ModuleAction
    public Decision beforeGuessOfStranger(BrowserId browser) {
        return limits.take(Attempt.of(LimitRow.GUESS_ALARMED, browser.value()));
    }

    /** Whether so many wrong codes are entered everywhere that guesses of strangers must wait. */
    @ModuleAction
    public boolean isAlarmed() {
        return door.isDefended();
    }

    /** Takes how many texts were sent to strangers' browsers in the last 15 minutes, and how many led to a sign-in. */
    @ModuleAction
    public void converted(int texts, int used) {
        door.converted(texts, used);
    }

    /** Counts against the number and says how many it were in succession; with them grows the pause before its next text. */
    @ModuleAction
    public int afterWrongGuess(byte[] numberKey, BrowserId browser, boolean known) {
        var counted = wrongCode(numberKey, browser, known);
        if (known) {
            limits.take(counted);
        } else {
            limits.take(counted, Attempt.of(LimitRow.WRONG_CODE_GLOBAL, "all"));
        }
        return limits.left(counted).counted();
    }

    /** The right code was entered: what was counted in succession starts anew, for this kind of browser alone. */
    @ModuleAction
    public void afterSuccess(byte[] numberKey, BrowserId browser, boolean known) {
        if (known) {
            limits.forget(wrongCode(numberKey, browser, true));
        } else {
            limits.forget(wrongCode(numberKey, browser, false), inVain(numberKey));
        }
    }

    /** Its owner has proved more than a code: strangers' browsers may ask for codes again. */
    @ModuleAction
    public void reopen(byte[] numberKey) {
        limits.forget(Attempt.of(LimitRow.WRONG_CODE_NUMBER, Work.hex(numberKey)), inVain(numberKey));
    }

    private static List<Attempt> ofKnownBrowser(byte[] numberKey, BrowserId browser, ClientAddress address) {
        return List.of(
                Attempt.of(LimitRow.SEND_NUMBER_KNOWN_DEVICE, Work.hex(numberKey) + browser.value()),
                wrongCode(numberKey, browser, true).onlyLook(),
                Attempt.of(LimitRow.SEND_BROWSER, browser.value()),
                Attempt.of(LimitRow.SEND_IPV4, LimitRow.SEND_IPV6, address),
                Attempt.of(LimitRow.SEND_GLOBAL, "all").orElse(Attempt.of(LimitRow.SEND_RESERVE, "all")));
    }

    private List<Attempt> ofStranger(MobileNumber number, byte[] numberKey, BrowserId browser, ClientAddress address) {
        var block = number.e164().substring(0, number.e164().length() - LAST_DIGITS);
        List<Attempt> attempts = new ArrayList<>(List.of(
                Attempt.of(LimitRow.SEND_NUMBER, Work.hex(numberKey)),
                inVain(numberKey),
                wrongCode(numberKey, browser, false).onlyLook(),
                Attempt.of(LimitRow.SEND_BROWSER, browser.value()),
                Attempt.of(LimitRow.SEND_BROWSER_NUMBERS, browser.value()).with(numberKey),
                Attempt.of(LimitRow.SEND_IPV4, LimitRow.SEND_IPV6, address),
                Attempt.ofNetwork(LimitRow.SEND_IPV4_NETWORK, LimitRow.SEND_IPV6_NETWORK, address),
                Attempt.of(LimitRow.SEND_BLOCK, block),
                Attempt.of(LimitRow.SEND_GLOBAL, "all")));
        if (door.isSlow()) {
            attempts.add(Attempt.of(LimitRow.SEND_SLOWLY, "all"));
        }
        return attempts;
    }

    private static Attempt inVain(byte[] numberKey) {
        return Attempt.of(LimitRow.SEND_NUMBER_IN_VAIN, Work.hex(numberKey));
    }

    private static Attempt wrongCode(byte[] numberKey, BrowserId browser, boolean known) {
        return known
                ? Attempt.of(LimitRow.WRONG_CODE_KNOWN_DEVICE, Work.hex(numberKey) + browser.value())
                : Attempt.of(LimitRow.WRONG_CODE_NUMBER, Work.hex(numberKey));
    }
}
