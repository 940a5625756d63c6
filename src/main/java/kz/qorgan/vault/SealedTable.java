package kz.qorgan.vault;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qorgan.kernel.BorrowerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table in which borrowers' own keys seal columns: whose its rows are, and what each value is bound to. A module
 * declares one as a bean for each such table, so that all is sealed anew when a key is replaced.
 */
public final class SealedTable {

    private static final String CTID = "row_place";

    private final String table;
    private final List<String> key;
    private final String owned;
    private final Map<String, Function<Row, String>> places;

    private SealedTable(String table, List<String> key, String owned, Map<String, Function<Row, String>> places) {
        this.table = table;
        this.key = List.copyOf(key);
        this.owned = owned;
        this.places = new LinkedHashMap<>(places);
    }

    /** @param key the columns that places are made of, beside the borrower */
    public static SealedTable of(String table, String... key) {
        return new SealedTable(table, Arrays.asList(key), "borrower_id = :borrower", Map.of());
    }

    /** @param condition what holds for the rows of {@code :borrower}, in a table that does not name its borrower */
    public SealedTable ownedBy(String condition) {
        return new SealedTable(table, key, condition, places);
    }

    /** @param place what the value is bound to, in the words it was sealed with */
    public SealedTable column(String column, Function<Row, String> place) {
        var more = new LinkedHashMap<>(places);
        more.put(column, place);
        return new SealedTable(table, key, owned, more);
    }

    /** What it answers for, as {@code table.column}. */
    public Set<String> columns() {
        return places.keySet().stream().map(column -> table + "." + column).collect(Collectors.toUnmodifiableSet());
    }

    /** Passes over rows that somebody holds, and leaves alone what does not open: both are {@link #left}. */
    void reseal(JdbcClient jdbc, BorrowerId borrower, Seal seal) {
        rows(jdbc, borrower, " for no key update skip locked").forEach(row -> reseal(jdbc, row, seal));
    }

    /** How many values another key than the newest has sealed. */
    long left(JdbcClient jdbc, BorrowerId borrower, Seal seal) {
        return rows(jdbc, borrower, "").stream()
                .flatMap(row -> places.keySet().stream().map(row::ciphertext))
                .filter(value -> value.length > 0 && !seal.isNewest(value))
                .count();
    }

    private void reseal(JdbcClient jdbc, Row row, Seal seal) {
        Map<String, byte[]> news = new HashMap<>();
        places.forEach((column, place) -> {
            var ciphertext = row.ciphertext(column);
            if (ciphertext.length > 0 && !seal.isNewest(ciphertext)) {
                anew(ciphertext, place.apply(row), seal).forEach(value -> news.put(column, value));
            }
        });
        if (!news.isEmpty()) {
            var changes = news.keySet().stream().map(column -> column + " = :" + column);
            jdbc.sql("update " + table + " set " + changes.collect(Collectors.joining(", ")) + " where ctid = cast(:"
                            + CTID + " as tid)")
                    .params(news)
                    .param(CTID, row.key(CTID))
                    .update();
        }
    }

    private static Stream<byte[]> anew(byte[] ciphertext, String place, Seal seal) {
        try {
            return Stream.of(seal.seal(seal.openBytes(ciphertext, place), place));
        } catch (SealBroken alreadyTold) {
            return Stream.empty();
        }
    }

    private List<Row> rows(JdbcClient jdbc, BorrowerId borrower, String lock) {
        var keys = key.stream().map(column -> ", " + column + "::text").collect(Collectors.joining());
        var columns = places.keySet().stream().map(column -> ", " + column).collect(Collectors.joining());
        return jdbc
                .sql("select ctid::text as " + CTID + keys + columns + " from " + table + " where " + owned + lock)
                .param("borrower", borrower.value())
                .query()
                .listOfRows()
                .stream()
                .map(values -> new Row(borrower, values))
                .toList();
    }

    /** The row that a value stands in. */
    public record Row(BorrowerId borrower, Map<String, @Nullable Object> values) {

        /** A column of the key, as text. */
        public String key(String column) {
            return String.valueOf(values.get(column));
        }

        /** Nothing, where nothing is sealed. */
        private byte[] ciphertext(String column) {
            return values.get(column) instanceof byte[] bytes ? bytes : new byte[0];
        }

        @Override
        public String toString() {
            return "Row[" + borrower + "]";
        }
    }
}
