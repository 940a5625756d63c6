package kz.qorgan.limits;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/**
 * Counts what happened in succession; with every step that is reached the next pause is longer, and the last one does not
 * end. Written {@code ladder 5:60s 10:15m 50:closed}: after the fifth, 60 seconds; after the tenth, 15 minutes. Written
 * {@code pauses 2:60s 3:120s} it pauses after every one from the second on. Only a success, which deletes the row, starts it
 * anew.
 */
final class LadderGauge implements Gauge {

    private static final Pattern FORM = Pattern.compile("(ladder|pauses)( \\d{1,3}:(\\d{1,4}[smhd]|closed))+");
    private static final Duration REMEMBERED = Duration.ofDays(400);
    private static final int LENGTH = Integer.BYTES + Long.BYTES;

    private final NavigableMap<Integer, Duration> steps;
    private final boolean everyOne;

    private LadderGauge(NavigableMap<Integer, Duration> steps, boolean everyOne) {
        this.steps = steps;
        this.everyOne = everyOne;
    }

    static boolean reads(String text) {
        return FORM.matcher(text).matches();
    }

    static LadderGauge of(String text) {
        var steps = new TreeMap<Integer, Duration>();
        for (var step : text.substring(text.indexOf(' ') + 1).split(" ")) {
            var parts = step.split(":");
            steps.put(
                    Integer.valueOf(parts[0]),
                    parts[1].equals("closed") ? NEVER : DurationStyle.SIMPLE.parse(parts[1]));
        }
        return new LadderGauge(steps, text.startsWith("pauses"));
    }

    @Override
    public Reading read(byte @Nullable [] stored, Instant now) {
        if (stored == null || stored.length != LENGTH) {
            return new Height(0, Instant.EPOCH, now);
        }
        var state = ByteBuffer.wrap(stored);
        return new Height(state.getInt(), Instant.ofEpochMilli(state.getLong()), now);
    }

    private Duration pauseAfter(int count) {
        Map.@Nullable Entry<Integer, Duration> step = steps.floorEntry(count);
        var pauses = step != null
                && (everyOne || step.getKey() == count || step.getValue().equals(NEVER));
        return pauses ? step.getValue() : Duration.ZERO;
    }

    /** How far it was climbed, and when the last pause ends. */
    private final class Height implements Reading {

        private final int count;
        private Instant until;
        private final Instant now;

        private Height(int count, Instant until, Instant now) {
            this.count = count;
            this.until = until;
            this.now = now;
        }

        /** What is counted by a ladder has happened already, so it is counted in a pause as well. */
        @Override
        public Duration pause(Draw draw) {
            if (!everyOne && draw.cost() > 0) {
                return Duration.ZERO;
            }
            return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
        }

        @Override
        public byte[] counted(Draw draw) {
            var next = count + draw.cost();
            var end = now.plus(pauseAfter(next));
            until = end.isBefore(until) ? until : end;
            return ByteBuffer.allocate(LENGTH)
                    .putInt(next)
                    .putLong(until.toEpochMilli())
                    .array();
        }

        @Override
        public Instant expiry() {
            return now.plus(REMEMBERED).isAfter(until) ? now.plus(REMEMBERED) : until;
        }

        @Override
        public long left() {
            return now.isBefore(until) ? 0 : 1;
        }

        @Override
        public int count() {
            return count;
        }
    }
}
