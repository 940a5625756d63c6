package kz.qorgan.limits;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketState;
import io.github.bucket4j.MathType;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.distributed.remote.MutableBucketEntry;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import io.github.bucket4j.distributed.remote.RemoteStat;
import io.github.bucket4j.distributed.versioning.Versions;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Bucket4j's buckets: one that refuses, and beside it, in the same row of the table, one that asks for work when it is dry.
 * Whoever works draws from the first alone.
 */
final class BucketGauge implements Gauge {

    private final BucketConfiguration hard;
    private final @Nullable BucketConfiguration soft;

    private BucketGauge(BucketConfiguration hard, @Nullable BucketConfiguration soft) {
        this.hard = hard;
        this.soft = soft;
    }

    static BucketGauge of(Collection<Allowance> hard, Collection<Allowance> soft) {
        return new BucketGauge(configuration(hard), soft.isEmpty() ? null : configuration(soft));
    }

    @Override
    public Reading read(byte @Nullable [] stored, Instant now) {
        var nanos = Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
        if (soft == null) {
            return new Level(bucket(stored, hard, nanos), null, now, nanos);
        }
        var parts = ByteBuffer.wrap(stored == null ? new byte[0] : stored);
        return new Level(bucket(part(parts), hard, nanos), bucket(part(parts), soft, nanos), now, nanos);
    }

    private static BucketConfiguration configuration(Collection<Allowance> allowances) {
        var builder = BucketConfiguration.builder();
        allowances.forEach(allowance -> builder.addLimit(allowance.bandwidth()));
        return builder.build();
    }

    private static byte @Nullable [] part(ByteBuffer parts) {
        if (!parts.hasRemaining()) {
            return null;
        }
        var part = new byte[parts.getShort()];
        parts.get(part);
        return part;
    }

    private static RemoteBucketState bucket(byte @Nullable [] stored, BucketConfiguration configuration, long nanos) {
        if (stored == null) {
            return new RemoteBucketState(
                    BucketState.createInitialState(configuration, MathType.INTEGER_64_BITS, nanos),
                    new RemoteStat(0),
                    null);
        }
        var bucket = new MutableBucketEntry(stored).get();
        bucket.refillAllBandwidth(nanos);
        if (!bucket.getConfiguration().equals(configuration)) {
            bucket.replaceConfiguration(configuration, TokensInheritanceStrategy.PROPORTIONALLY, nanos);
        }
        return bucket;
    }

    /** What is in the buckets. */
    private record Level(RemoteBucketState hard, @Nullable RemoteBucketState soft, Instant now, long nanos)
            implements Reading {

        @Override
        public Duration pause(Draw draw) {
            return Duration.ofNanos(pause(hard, draw));
        }

        @Override
        public boolean needsWork(Draw draw) {
            return soft != null && pause(soft, draw) > 0;
        }

        @Override
        public byte[] counted(Draw draw) {
            hard.consume(draw.cost());
            if (soft == null) {
                return bytes(hard);
            }
            if (pause(soft, draw) == 0) {
                soft.consume(draw.cost());
            }
            var one = bytes(hard);
            var other = bytes(soft);
            return ByteBuffer.allocate(2 * Short.BYTES + one.length + other.length)
                    .putShort((short) one.length)
                    .put(one)
                    .putShort((short) other.length)
                    .put(other)
                    .array();
        }

        @Override
        public Instant expiry() {
            var untilFull = hard.calculateFullRefillingTime(nanos);
            return now.plusNanos(
                    soft == null ? untilFull : Math.max(untilFull, soft.calculateFullRefillingTime(nanos)));
        }

        @Override
        public long left() {
            return hard.getAvailableTokens();
        }

        private long pause(RemoteBucketState bucket, Draw draw) {
            return bucket.calculateDelayNanosAfterWillBePossibleToConsume(Math.max(1, draw.cost()), nanos, true);
        }

        private static byte[] bytes(RemoteBucketState bucket) {
            return new MutableBucketEntry(bucket).getStateBytes(Versions.getLatest());
        }
    }
}
