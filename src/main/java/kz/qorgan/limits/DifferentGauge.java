package kz.qorgan.limits;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/** Counts different ones, such as numbers that one browser asks for: {@code 3 different/24h}. The same one again is free. */
final class DifferentGauge implements Gauge {

    private static final Pattern FORM = Pattern.compile("(\\d{1,2}) different/(\\d{1,4}[smhd])");
    private static final int LENGTH = 2 * Long.BYTES;

    private final int most;
    private final Duration per;

    private DifferentGauge(int most, Duration per) {
        this.most = most;
        this.per = per;
    }

    static boolean reads(String text) {
        return FORM.matcher(text).matches();
    }

    static DifferentGauge of(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("Different ones are written like 3 different/24h");
        }
        return new DifferentGauge(Integer.parseInt(form.group(1)), DurationStyle.SIMPLE.parse(form.group(2)));
    }

    @Override
    public Reading read(byte @Nullable [] stored, Instant now) {
        var members = new TreeMap<Long, Instant>();
        var state = ByteBuffer.wrap(stored == null ? new byte[0] : stored);
        while (state.remaining() >= LENGTH) {
            var member = state.getLong();
            var since = Instant.ofEpochMilli(state.getLong());
            if (now.isBefore(since.plus(per))) {
                members.put(member, since);
            }
        }
        return new Seen(members, now);
    }

    /** Who was counted, and since when. */
    private final class Seen implements Reading {

        private final TreeMap<Long, Instant> members;
        private final Instant now;

        private Seen(TreeMap<Long, Instant> members, Instant now) {
            this.members = members;
            this.now = now;
        }

        @Override
        public Duration pause(Draw draw) {
            if (members.containsKey(name(draw)) || members.size() < most) {
                return Duration.ZERO;
            }
            return Duration.between(
                    now,
                    members.values().stream().sorted().findFirst().orElse(now).plus(per));
        }

        @Override
        public byte[] counted(Draw draw) {
            members.putIfAbsent(name(draw), now);
            var state = ByteBuffer.allocate(members.size() * LENGTH);
            members.forEach((member, since) -> state.putLong(member).putLong(since.toEpochMilli()));
            return state.array();
        }

        @Override
        public Instant expiry() {
            return Stream.concat(members.values().stream(), Stream.of(now))
                    .max(Instant::compareTo)
                    .orElse(now)
                    .plus(per);
        }

        @Override
        public long left() {
            return Math.max(0, most - members.size());
        }

        private static long name(Draw draw) {
            return ByteBuffer.wrap(Arrays.copyOf(draw.member(), Long.BYTES)).getLong();
        }
    }
}
