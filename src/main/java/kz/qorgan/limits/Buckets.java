package kz.qorgan.limits;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketState;
import io.github.bucket4j.MathType;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.distributed.remote.MutableBucketEntry;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import io.github.bucket4j.distributed.remote.RemoteStat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Bucket4j's buckets in PostgreSQL, several at a time. Bucket4j's own proxies take one transaction and four round trips
 * for each key; a sign-in asks for five. Here all keys are locked, read and written by two statements.
 */
@Component
class Buckets {

    private final BucketTable table;
    private final TransactionTemplate ownTransaction;
    private final Map<LimitRow, BucketConfiguration> configurations;

    Buckets(BucketTable table, DataSource dataSource, LimitPolicy policy) {
        this.table = table;
        this.configurations = policy.configurations();
        this.ownTransaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Draws from all buckets, or from none and names the one that is dry for longest. */
    Optional<Dry> take(List<Draw> draws, Instant now) {
        return Optional.ofNullable(ownTransaction.execute(status -> draw(draws, nanos(now), now)));
    }

    /** How much is in a bucket. */
    Level level(Draw draw, Instant now) {
        return Objects.requireNonNull(ownTransaction.execute(status -> {
            var stored = table.lock(List.of(draw.key())).get(new BucketTable.Key(draw.key()));
            var bucket = bucket(stored, Objects.requireNonNull(configurations.get(draw.row())), nanos(now));
            return new Level(
                    bucket.getAvailableTokens(),
                    bucket.calculateDelayNanosAfterWillBePossibleToConsume(1, nanos(now), true));
        }));
    }

    @Scheduled(fixedDelayString = "PT10M")
    void forgetFullBuckets() {
        table.deleteExpired();
    }

    private @Nullable Dry draw(List<Draw> draws, long nanos, Instant now) {
        var stored = table.lock(draws.stream().map(Draw::key).toList());
        Map<BucketTable.Key, MutableBucketEntry> drawn = new TreeMap<>();
        Dry driest = null;
        for (var draw : draws) {
            var key = new BucketTable.Key(draw.key());
            var bucket = bucket(stored.get(key), Objects.requireNonNull(configurations.get(draw.row())), nanos);
            var wait = bucket.calculateDelayNanosAfterWillBePossibleToConsume(Math.max(1, draw.cost()), nanos, true);
            if (wait > 0 && (driest == null || wait > driest.nanosToWait())) {
                driest = new Dry(draw, wait);
            }
            bucket.consume(draw.cost());
            drawn.put(key, new MutableBucketEntry(bucket));
        }
        if (driest == null) {
            table.write(drawn, entry -> now.plus(untilFull(entry, nanos)));
        }
        return driest;
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

    private static Duration untilFull(MutableBucketEntry entry, long nanos) {
        return Duration.ofNanos(entry.get().calculateFullRefillingTime(nanos));
    }

    private static long nanos(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000L), time.getNano());
    }

    /** How much is drawn from which bucket. */
    record Draw(LimitRow row, byte[] key, int cost) {}

    /** What is in a bucket, and how many nanoseconds until one more can be drawn. */
    record Level(long tries, long untilNext) {}

    /** A bucket without enough in it, and how long until there is. */
    record Dry(Draw draw, long nanosToWait) {}
}
