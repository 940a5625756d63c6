package kz.qorgan.rightsclock;

import java.time.Instant;

/** A time in which the clock stood still, because something was needed from the person. */
public record Pause(Instant from, Instant to) {

    public Pause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A pause ends after it begins");
        }
    }
}
