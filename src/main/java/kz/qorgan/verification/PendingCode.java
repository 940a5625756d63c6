package kz.qorgan.verification;

import java.time.Duration;

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
