package kz.qorgan.otp;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.BrowserId;

/**
 * A code that was asked for, bound to a browser, a purpose and a number. The code itself is nowhere: it is derived anew
 * from what is written here and a key that is not.
 *
 * @param numberKey keyed hash of the number
 * @param recipient nobody for a decoy
 */
record Challenge(
        ChallengeId id,
        Purpose purpose,
        BrowserId browser,
        byte[] numberKey,
        Optional<BorrowerId> recipient,
        int digits,
        int attempts) {

    boolean isFor(BrowserId other, Purpose otherPurpose) {
        return browser.equals(other) && purpose == otherPurpose;
    }

    /** Everything that the code depends on. */
    byte[][] binding() {
        return new byte[][] {
            id.toString().getBytes(StandardCharsets.US_ASCII),
            purpose.name().getBytes(StandardCharsets.US_ASCII),
            browser.value().getBytes(StandardCharsets.US_ASCII),
            numberKey,
            {(byte) digits}
        };
    }
}
