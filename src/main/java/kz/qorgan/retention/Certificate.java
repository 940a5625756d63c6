package kz.qorgan.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That something about a borrower is destroyed: what it was called, never what it was.
 *
 * @param field as the catalogue names it
 * @param rule the retention rule that asked for it, as the catalogue names it
 * @param due the first day on which it could no longer be kept
 */
public record Certificate(UUID id, String field, What what, String rule, LocalDate due, Instant destroyedAt) {

    /** What was destroyed of the field. */
    public enum What {
        VALUE,
        FORMER_VALUE,
        FILE
    }
}
