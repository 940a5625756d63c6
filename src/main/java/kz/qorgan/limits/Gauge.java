package kz.qorgan.limits;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a row counts, and when it refuses. Knows nothing of where its state is kept. */
interface Gauge {

    /** Longer than anybody waits: until somebody opens it again. */
    Duration NEVER = Duration.ofDays(3_650);

    /** @param stored what {@link Reading#counted} gave at the last time; nothing at first */
    Reading read(byte @Nullable [] stored, Instant now);

    /** The state of a row at one moment. */
    interface Reading {

        /** How long until so many may be tried; zero if now. */
        Duration pause(Draw draw);

        /** Whether so many may be tried only by somebody who has worked for it. */
        default boolean needsWork(Draw draw) {
            return false;
        }

        /** The state after these were counted. */
        byte[] counted(Draw draw);

        /** From when on the state after that is as good as none. */
        Instant expiry();

        /** How many are left. */
        long left();

        /** How many were counted so far, where that is of interest. */
        default int count() {
            return 0;
        }
    }
}
