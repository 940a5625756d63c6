package kz.qorgan.messaging;

import java.time.Duration;
import kz.qorgan.kernel.MobileNumber;

/**
 * A text for a phone. Prints nothing of it.
 *
 * @param usefulFor how long after now the text still makes sense; it is never sent later
 * @param decoy whether it takes every step but the last one: nobody gets it, and nobody outside can tell
 */
public record TextMessage(MobileNumber to, String text, Duration usefulFor, boolean decoy) {

    @Override
    public String toString() {
        return "***";
    }
}
