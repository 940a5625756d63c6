package kz.qorgan.personaldata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.catalogue.Source;
import kz.qorgan.contacts.ContactNumbers;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.vault.Seal;
import kz.qorgan.vault.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the values: one that holds for each field, and those that held before. */
@Repository
class StoredValues {

    private static final String COLUMNS = "select field, version, sealed_value, origin, recorded_at, confirmed_at ";

    private static final String KEEP_FORMER = """
            insert into personal_data_former (borrower_id, field, version, sealed_value, origin, recorded_at)
            select borrower_id, field, version, sealed_value, origin, recorded_at
            from personal_data_value where borrower_id = :borrower and field = :field
            """;

    private static final String PUT = """
            insert into personal_data_value (borrower_id, field, version, sealed_value, origin)
            values (:borrower, :field, :version, :sealed, :origin)
            on conflict (borrower_id, field) do update
            set version = excluded.version, sealed_value = excluded.sealed_value, origin = excluded.origin,
              recorded_at = portal_now(), confirmed_at = null
            where personal_data_value.version = excluded.version - 1
            """;

    private static final String CONFIRM = """
            update personal_data_value set confirmed_at = portal_now()
            where borrower_id = :borrower and field = any(:fields)
              and coalesce(confirmed_at, recorded_at) < portal_now() - interval '1 day'
            """;

    private final JdbcClient jdbc;

    StoredValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StoredValue> of(BorrowerId borrower) {
        return jdbc.sql(COLUMNS + "from personal_data_value where borrower_id = ? order by field")
                .param(borrower.value())
                .query(StoredValues::value)
                .list();
    }

    Optional<StoredValue> find(BorrowerId borrower, String field) {
        return jdbc.sql(COLUMNS + "from personal_data_value where borrower_id = ? and field = ?")
                .params(borrower.value(), field)
                .query(StoredValues::value)
                .optional();
    }

    /** What stood in a field before, the newest first. Says when each was recorded, and not when it was replaced. */
    List<Former> former(BorrowerId borrower, String field, int most) {
        return jdbc.sql("""
                        select field, version, sealed_value, origin, recorded_at, null as confirmed_at, replaced_at
                        from personal_data_former where borrower_id = ? and field = ? order by version desc limit ?
                        """)
                .params(borrower.value(), field, most)
                .query(StoredValues::former)
                .list();
    }

    /** What stood in any field before, the newest of each first. */
    List<Former> former(BorrowerId borrower) {
        return jdbc.sql("""
                        select field, version, sealed_value, origin, recorded_at, null as confirmed_at, replaced_at
                        from personal_data_former where borrower_id = ? order by field, version desc
                        """).param(borrower.value()).query(StoredValues::former).list();
    }

    /** Puts a value where the one that it follows stands; false, and nothing changes, if another came first. */
    boolean put(
            BorrowerId borrower, String field, Optional<StoredValue> before, String value, Source origin, Seal seal) {
        var version = before.map(StoredValue::version).orElse(0) + 1;
        before.ifPresent(former -> jdbc.sql(KEEP_FORMER)
                .param("borrower", borrower.value())
                .param("field", field)
                .update());
        return jdbc.sql(PUT)
                        .param("borrower", borrower.value())
                        .param("field", field)
                        .param("version", version)
                        .param("sealed", seal.seal(value, StoredValue.place(borrower, field, version)))
                        .param("origin", origin.name())
                        .update()
                == 1;
    }

    /** Contact numbers that nobody could find by their number yet. */
    List<ContactNumbers.Place> withoutIndex(Collection<String> fields, int most) {
        return jdbc.sql("""
                        select borrower_id, field from personal_data_value value where field = any(?) and not exists (
                          select from contact_number known
                          where known.borrower_id = value.borrower_id and known.field = value.field) limit ?
                        """)
                .params(fields.toArray(String[]::new), most)
                .query((row, number) -> new ContactNumbers.Place(
                        new BorrowerId(row.getObject("borrower_id", UUID.class)), row.getString("field")))
                .list();
    }

    /** With everything that stood there before. */
    void destroy(BorrowerId borrower, String field) {
        for (var table : List.of("personal_data_value", "personal_data_former")) {
            jdbc.sql("delete from " + table + " where borrower_id = ? and field = ?")
                    .params(borrower.value(), field)
                    .update();
        }
    }

    /** They are still right. Written once a day at most. */
    void confirm(BorrowerId borrower, Collection<String> fields) {
        jdbc.sql(CONFIRM)
                .param("borrower", borrower.value())
                .param("fields", fields.toArray(String[]::new))
                .update();
    }

    void destroy(BorrowerId borrower, StoredValue value) {
        jdbc.sql("delete from personal_data_value where borrower_id = ? and field = ? and version = ?")
                .params(borrower.value(), value.field(), value.version())
                .update();
    }

    void destroyFormer(BorrowerId borrower, StoredValue value) {
        jdbc.sql("delete from personal_data_former where borrower_id = ? and field = ? and version = ?")
                .params(borrower.value(), value.field(), value.version())
                .update();
    }

    @Bean
    static SealedTable sealedValues() {
        return values("personal_data_value");
    }

    @Bean
    static SealedTable sealedFormers() {
        return values("personal_data_former");
    }

    private static SealedTable values(String table) {
        return SealedTable.of(table, "field", "version")
                .column(
                        "sealed_value",
                        row -> StoredValue.place(
                                row.borrower(), row.key("field"), Integer.parseInt(row.key("version"))));
    }

    private static Former former(ResultSet row, int number) throws SQLException {
        return new Former(value(row, number), row.getTimestamp("replaced_at").toInstant());
    }

    private static StoredValue value(ResultSet row, int number) throws SQLException {
        return new StoredValue(
                row.getString("field"),
                row.getInt("version"),
                row.getBytes("sealed_value"),
                Source.valueOf(row.getString("origin")),
                row.getTimestamp("recorded_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("confirmed_at")).map(Timestamp::toInstant));
    }

    /** A value that another one has replaced. */
    record Former(StoredValue value, Instant replacedAt) {}
}
