package kz.qorgan.limits;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that counts are kept in. Always locked in the order of their keys, so that two sign-ins never wait for each other. */
@Repository
class BucketTable {

    /**
     * Locks and reads what is there and makes what is missing, in one statement. Existing rows are written once then, not
     * twice.
     */
    private static final String LOCK = """
            with asked as (select distinct key from unnest(?::bytea[]) as asked (key)),
            held as (
              select key, state from limit_bucket where key in (select key from asked) order by key for update),
            made as (
              insert into limit_bucket (key, expires_at)
              select key, portal_now() from asked where not exists (select from held where held.key = asked.key) order by key
              on conflict (key) do nothing returning key)
            select key, state from held union all select key, null from made
            """;

    private static final String WRITE = """
            update limit_bucket as bucket set state = drawn.state, expires_at = drawn.expires_at
            from unnest(?::bytea[], ?::bytea[], ?::timestamptz[]) as drawn (key, state, expires_at)
            where bucket.key = drawn.key
            """;

    private static final byte[] NOTHING = new byte[0];

    private final JdbcClient jdbc;

    BucketTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The stored state of each key, empty for a new one. Looks again where another process made a row in between. */
    SortedMap<Key, byte[]> lock(List<byte[]> keys) {
        var different = keys.stream().map(Key::new).distinct().count();
        var states = lockOnce(keys);
        while (states.size() < different) {
            states = lockOnce(keys);
        }
        return states;
    }

    private SortedMap<Key, byte[]> lockOnce(List<byte[]> keys) {
        SortedMap<Key, byte[]> states = new TreeMap<>();
        jdbc.sql(LOCK).param(keys.toArray(byte[][]::new)).query(row -> {
            var state = row.getBytes("state");
            states.put(new Key(row.getBytes("key")), state == null ? NOTHING : state);
        });
        return states;
    }

    void write(Collection<Row> rows) {
        jdbc.sql(WRITE)
                .params(
                        rows.stream().map(Row::key).toArray(byte[][]::new),
                        rows.stream().map(Row::state).toArray(byte[][]::new),
                        rows.stream().map(Row::expiry).toArray(String[]::new))
                .update();
    }

    /** What a key counted is forgotten. */
    void delete(List<byte[]> keys) {
        jdbc.sql("delete from limit_bucket where key = any(?::bytea[])")
                .param(keys.toArray(byte[][]::new))
                .update();
    }

    /** A full bucket is like one that was never used. */
    void deleteExpired() {
        jdbc.sql("delete from limit_bucket where expires_at < portal_now() - interval '1 minute'")
                .update();
    }

    /** What is written. */
    record Row(byte[] key, byte[] state, String expiry) {}

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
