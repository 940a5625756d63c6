package kz.qorgan.otp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.BrowserId;

/**
 * A code that was asked for, bound to a browser, a purpose and a number. The code itself is nowhere: it is derived anew
 * from what is written here and a key that is not.
 *
 * @param purpose its name
 * @param act digest of the purpose's particulars
 * @param numberKey keyed hash of the number
 * @param recipient nobody for a decoy
 * @param known whether the browser had signed in with the number when it asked
 * @param message id of the last text that carried it
 */
record Challenge(
        ChallengeId id,
        String purpose,
        byte[] act,
        BrowserId browser,
        byte[] numberKey,
        Optional<BorrowerId> recipient,
        int digits,
        boolean known,
        int attempts,
        UUID message) {

    boolean isFor(BrowserId other, Purpose asked, byte[] askedAct) {
        return browser.equals(other) && purpose.equals(asked.name()) && MessageDigest.isEqual(act, askedAct);
    }

    /** Everything that the code depends on. */
    byte[][] binding() {
        return new byte[][] {
            id.toString().getBytes(StandardCharsets.US_ASCII),
            purpose.getBytes(StandardCharsets.US_ASCII),
            act,
            browser.value().getBytes(StandardCharsets.US_ASCII),
            numberKey,
            {(byte) digits}
        };
    }
}
