package kz.qorgan.restriction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Data that must not be used, though it is still stored.
 *
 * @param until the first day on which a lock is over; nothing for a block, which lasts until it is lifted
 */
public record Restriction(UUID id, Scope scope, Kind kind, Instant since, Optional<LocalDate> until) {

    /** Why it must not be used. */
    public enum Kind {
        /** There is reason to believe that it is used against the law (law 94-V, articles 24(1)(3) and 25(2)(8)). */
        BLOCKED,
        /** The law keeps it although the person wants it deleted (Digital Code, article 41(3)). */
        LOCKED
    }
}
