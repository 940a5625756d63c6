package kz.qorgan.limits;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts all of the last hour, minute by minute, and never refuses: {@code window 1h}. Who looks at the count decides what it
 * means.
 */
final class WindowGauge implements Gauge {

    private static final Pattern FORM = Pattern.compile("window 1h");
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int LENGTH = Long.BYTES + Integer.BYTES;

    static boolean reads(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public Reading read(byte @Nullable [] stored, Instant now) {
        var minutes = new TreeMap<Long, Integer>();
        var state = ByteBuffer.wrap(stored == null ? new byte[0] : stored);
        var oldest = minute(now.minus(WINDOW));
        while (state.remaining() >= LENGTH) {
            var minute = state.getLong();
            var count = state.getInt();
            if (minute > oldest) {
                minutes.put(minute, count);
            }
        }
        return new Minutes(minutes, now);
    }

    private static long minute(Instant time) {
        return time.getEpochSecond() / 60;
    }

    /** How many in which minute. */
    private record Minutes(TreeMap<Long, Integer> counts, Instant now) implements Reading {

        @Override
        public Duration pause(Draw draw) {
            return Duration.ZERO;
        }

        @Override
        public byte[] counted(Draw draw) {
            counts.merge(minute(now), draw.cost(), Integer::sum);
            var state = ByteBuffer.allocate(counts.size() * LENGTH);
            counts.forEach((minute, count) -> state.putLong(minute).putInt(count));
            return state.array();
        }

        @Override
        public Instant expiry() {
            return now.plus(WINDOW);
        }

        @Override
        public long left() {
            return Long.MAX_VALUE;
        }

        @Override
        public int count() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
