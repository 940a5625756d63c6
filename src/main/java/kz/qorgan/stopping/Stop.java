package kz.qorgan.stopping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.qorgan.consent.Channel;
import kz.qorgan.receipt.ReceiptNumber;

/**
 * That data of a borrower is no longer used for some purposes.
 *
 * @param dueAt the last second in which everybody who received it is told in time
 */
public record Stop(
        UUID id,
        List<String> purposes,
        Channel channel,
        ReceiptNumber receipt,
        Instant stoppedAt,
        Instant dueAt,
        List<Telling> tellings) {

    public Stop {
        purposes = List.copyOf(purposes);
        tellings = List.copyOf(tellings);
    }

    /** What became of telling a recipient. */
    public enum Progress {
        TO_TELL,
        TOLD,
        ACKNOWLEDGED
    }

    /** A recipient who has data that was given for a stopped purpose. */
    public record Telling(UUID id, String recipient, Progress progress, Instant since) {}
}
