package kz.qorgan.limits;

import io.github.bucket4j.distributed.remote.MutableBucketEntry;
import io.github.bucket4j.distributed.versioning.Versions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that the buckets are kept in. Always locked in the order of their keys, so that two sign-ins never wait for each other. */
@Repository
class BucketTable {

    /** Makes the missing rows, locks all and reads all, in one statement. */
    private static final String LOCK = """
            insert into limit_bucket as bucket (key, expires_at)
            select key, portal_now() from unnest(?::bytea[]) as asked (key) order by key
            on conflict (key) do update set expires_at = bucket.expires_at
            returning key, state
            """;

    private static final String WRITE = """
            update limit_bucket as bucket set state = drawn.state, expires_at = drawn.expires_at
            from unnest(?::bytea[], ?::bytea[], ?::timestamptz[]) as drawn (key, state, expires_at)
            where bucket.key = drawn.key
            """;

    private final JdbcClient jdbc;

    BucketTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The stored state of each key; a new key has none. */
    SortedMap<Key, byte[]> lock(List<byte[]> keys) {
        SortedMap<Key, byte[]> states = new TreeMap<>();
        jdbc.sql(LOCK).param(keys.toArray(byte[][]::new)).query(row -> {
            var state = row.getBytes("state");
            if (state != null) {
                states.put(new Key(row.getBytes("key")), state);
            }
        });
        return states;
    }

    void write(Map<Key, MutableBucketEntry> drawn, Function<MutableBucketEntry, Instant> expiry) {
        jdbc.sql(WRITE)
                .params(
                        drawn.keySet().stream().map(Key::bytes).toArray(byte[][]::new),
                        drawn.values().stream()
                                .map(entry -> entry.getStateBytes(Versions.getLatest()))
                                .toArray(byte[][]::new),
                        drawn.values().stream()
                                .map(expiry)
                                .map(time -> time.atOffset(ZoneOffset.UTC).toString())
                                .toArray(String[]::new))
                .update();
    }

    /** A full bucket is like one that was never used. */
    void deleteExpired() {
        jdbc.sql("delete from limit_bucket where expires_at < portal_now() - interval '1 minute'")
                .update();
    }

    /** A key that can stand in a sorted map. */
    record Key(byte[] bytes) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return Arrays.compareUnsigned(bytes, other.bytes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(bytes, key.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }
}
