package kz.qorgan.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.qorgan.limits.BucketTable.Key;
import kz.qorgan.limits.BucketTable.Row;
import kz.qorgan.limits.Gauge.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All rows that one request asks, in PostgreSQL. Bucket4j's own proxies take one transaction and four round trips for each
 * key; a sign-in asks for nine. Here all keys are locked, read and written by two statements.
 */
@Component
class Buckets {

    private final BucketTable table;
    private final TransactionTemplate ownTransaction;
    private final Map<LimitRow, Gauge> gauges;
    private final LimitPolicy policy;

    Buckets(BucketTable table, DataSource dataSource, LimitPolicy policy) {
        this.table = table;
        this.policy = policy;
        this.gauges = policy.gauges();
        this.ownTransaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Counts everywhere, or nowhere and names what refuses for longest. */
    Outcome take(List<Draw> draws, boolean worked, Instant now) {
        return Objects.requireNonNull(ownTransaction.execute(status -> draw(draws, worked, now)));
    }

    /** How a row stands. */
    Standing standing(Draw draw, Instant now) {
        return Objects.requireNonNull(ownTransaction.execute(status -> {
            var reading = reading(draw, table.lock(List.of(draw.key())), now);
            return new Standing(reading.left(), reading.pause(draw), reading.count());
        }));
    }

    void forget(List<byte[]> keys) {
        table.delete(keys);
    }

    @Scheduled(fixedDelayString = "PT10M")
    void forgetFullBuckets() {
        table.deleteExpired();
    }

    private Outcome draw(List<Draw> draws, boolean worked, Instant now) {
        var stored = table.lock(draws.stream().flatMap(Buckets::keys).toList());
        Map<Key, Row> written = new TreeMap<>();
        List<LimitRow> tracked = new ArrayList<>();
        Dry driest = null;
        for (var asked : draws) {
            var draw = asked.reserve() != null && isDry(asked, stored, now) ? asked.reserve() : asked;
            var reading = reading(draw, stored, now);
            var dry = dry(draw, reading, worked);
            if (dry == null) {
                count(draw, reading, written);
            } else if (policy.tracks(draw.row())) {
                tracked.add(draw.row());
            } else {
                driest = driest == null || dry.isWorseThan(driest) ? dry : driest;
            }
        }
        return conclude(driest, written, tracked);
    }

    private Outcome conclude(@Nullable Dry driest, Map<Key, Row> written, List<LimitRow> tracked) {
        if (driest == null && !written.isEmpty()) {
            table.write(written.values());
        }
        return new Outcome(Optional.ofNullable(driest), tracked);
    }

    private boolean isDry(Draw draw, SortedMap<Key, byte[]> stored, Instant now) {
        return !reading(draw, stored, now).pause(draw).isZero();
    }

    private static @Nullable Dry dry(Draw draw, Reading reading, boolean worked) {
        var pause = reading.pause(draw);
        if (!pause.isZero()) {
            return new Dry(draw.row(), pause, false);
        }
        return !worked && reading.needsWork(draw) ? new Dry(draw.row(), Duration.ZERO, true) : null;
    }

    private static void count(Draw draw, Reading reading, Map<Key, Row> written) {
        if (draw.cost() > 0) {
            var state = reading.counted(draw);
            var expiry = reading.expiry().atOffset(ZoneOffset.UTC).toString();
            written.put(new Key(draw.key()), new Row(draw.key(), state, expiry));
        }
    }

    private Reading reading(Draw draw, SortedMap<Key, byte[]> stored, Instant now) {
        var state = stored.get(new Key(draw.key()));
        return Objects.requireNonNull(gauges.get(draw.row()))
                .read(state == null || state.length == 0 ? null : state, now);
    }

    private static Stream<byte[]> keys(Draw draw) {
        return draw.reserve() == null
                ? Stream.of(draw.key())
                : Stream.of(draw.key(), draw.reserve().key());
    }

    /** How much is left, how long until there is more, and how many were counted. */
    record Standing(long left, Duration pause, int count) {}

    /**
     * What came of it.
     *
     * @param refused what refuses for longest
     * @param tracked what would have refused, if it did more than count
     */
    record Outcome(Optional<Dry> refused, List<LimitRow> tracked) {}

    /** A row that permits no more, and how long; or only to those who work for it. */
    record Dry(LimitRow row, Duration pause, boolean work) {

        private boolean isWorseThan(Dry other) {
            return other.work && !work || work == other.work && pause.compareTo(other.pause) > 0;
        }
    }
}
