package kz.qorgan.quiet;

import java.time.Duration;

/** For how long codes may be kept away. It ends by itself, so that nobody locks the own next phone out for ever. */
public enum QuietTime {
    AN_HOUR(1),
    A_WORKING_DAY(8),
    A_DAY(24),
    THREE_DAYS(72);

    private final int hours;

    QuietTime(int hours) {
        this.hours = hours;
    }

    public int hours() {
        return hours;
    }

    Duration length() {
        return Duration.ofHours(hours);
    }
}
