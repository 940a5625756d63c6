package kz.qorgan.withdrawal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.qorgan.kernel.Language;

/**
 * A withdrawal that a borrower confirmed. Prints nothing of its text.
 *
 * @param text exactly what was shown before
 * @param proof the id of the code
 * @param receipts numbers
 */
record Withdrawal(
        UUID id,
        List<String> stopped,
        List<String> refused,
        boolean leftStanding,
        Language language,
        String text,
        String textHash,
        String proof,
        List<String> receipts,
        Instant madeAt,
        Instant dueAt) {

    @Override
    public String toString() {
        return "Withdrawal[" + id + "]";
    }
}
