package kz.qorgan.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what was agreed to, refused and withdrawn. There is no way to change one. */
@Repository
class StoredConsents {

    private static final String READ =
            "select purpose, kind, version_id, text_hash, channel, proof, happened_at from consent_event ";

    private final JdbcClient jdbc;

    StoredConsents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else changes the consents of this borrower until the transaction ends. */
    void lock(BorrowerId borrower) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('consents ' || ?, 0))")
                .param(borrower.toString())
                .query((row, number) -> true)
                .single();
    }

    /** False if exactly this is known already. */
    boolean add(BorrowerId borrower, ConsentEvent event) {
        return jdbc.sql("""
                                insert into consent_event
                                  (borrower_id, purpose, kind, version_id, text_hash, channel, proof, happened_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                borrower.value(),
                                event.purpose(),
                                event.kind().name(),
                                event.version(),
                                event.textHash(),
                                event.channel().name(),
                                event.proof(),
                                event.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** About which purposes something was said. */
    Set<String> purposesOf(BorrowerId borrower) {
        return jdbc.sql("select distinct purpose from consent_event where borrower_id = ?")
                .param(borrower.value())
                .query((row, number) -> row.getString(1))
                .set();
    }

    /** What was said last about a purpose. */
    Optional<ConsentEvent> last(BorrowerId borrower, String purpose) {
        return jdbc.sql(READ + "where borrower_id = ? and purpose = ? order by happened_at desc, id desc limit 1")
                .params(borrower.value(), purpose)
                .query(StoredConsents::event)
                .optional();
    }

    /** Everything, the newest first. */
    List<ConsentEvent> of(BorrowerId borrower) {
        return jdbc.sql(READ + "where borrower_id = ? order by happened_at desc, id desc")
                .param(borrower.value())
                .query(StoredConsents::event)
                .list();
    }

    Instant now() {
        return jdbc.sql("select portal_now()")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static ConsentEvent event(ResultSet row, int number) throws SQLException {
        return new ConsentEvent(
                row.getString("purpose"),
                ConsentEvent.Kind.valueOf(row.getString("kind")),
                Objects.requireNonNull(row.getObject("version_id", UUID.class)),
                row.getString("text_hash"),
                Channel.valueOf(row.getString("channel")),
                row.getString("proof"),
                row.getTimestamp("happened_at").toInstant());
    }
}
