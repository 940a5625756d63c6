package kz.qorgan.guard;

import java.util.HexFormat;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import org.springframework.stereotype.Service;

/**
 * Which limits stand before a text and before a guess. A known browser has a reserve of its own, so that nobody else can
 * use up the owner's codes. Whether the number is a customer's makes no difference.
 */
@Service
public class Guard {

    private final Limits limits;

    Guard(Limits limits) {
        this.limits = limits;
    }

    @ModuleAction
    public Decision beforeText(byte[] numberKey, BrowserId browser, ClientAddress address, boolean known) {
        return limits.take(
                known
                        ? Attempt.of(LimitRow.SEND_NUMBER_KNOWN_DEVICE, key(numberKey) + browser.value())
                        : Attempt.of(LimitRow.SEND_NUMBER, key(numberKey)),
                wrongCode(numberKey, browser, known).onlyLook(),
                Attempt.of(LimitRow.SEND_BROWSER, browser.value()),
                Attempt.of(LimitRow.SEND_IPV4, LimitRow.SEND_IPV6, address),
                Attempt.of(LimitRow.SEND_GLOBAL, "all"));
    }

    @ModuleAction
    public Decision beforeGuess(BrowserId browser, ClientAddress address) {
        return limits.take(
                Attempt.of(LimitRow.GUESS_BROWSER, browser.value()),
                Attempt.of(LimitRow.GUESS_IPV4, LimitRow.GUESS_IPV6, address));
    }

    /** Counts against the number; when it is used up, the number gets no more codes for a while. */
    @ModuleAction
    public void afterWrongGuess(byte[] numberKey, BrowserId browser, boolean known) {
        limits.take(wrongCode(numberKey, browser, known));
    }

    private static Attempt wrongCode(byte[] numberKey, BrowserId browser, boolean known) {
        return known
                ? Attempt.of(LimitRow.WRONG_CODE_KNOWN_DEVICE, key(numberKey) + browser.value())
                : Attempt.of(LimitRow.WRONG_CODE_NUMBER, key(numberKey));
    }

    private static String key(byte[] numberKey) {
        return HexFormat.of().formatHex(numberKey);
    }
}
