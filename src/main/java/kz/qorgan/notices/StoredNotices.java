package kz.qorgan.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.vault.SealedTable;
import kz.qorgan.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices' rows. One of what happened, one worker for each, one use of a link: decided by single statements. */
@Repository
class StoredNotices {

    private static final String COLUMNS = "id, borrower_id, kind, subject_id, happened_at, sealed_details";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RandomValues random;

    StoredNotices(JdbcClient jdbc, Vault vault, RandomValues random) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.random = random;
    }

    /** Writes nothing for an event that was heard before. */
    void add(NoticeKind kind, BorrowerId borrower, String eventKey, Optional<UUID> subject, String device) {
        var id = random.uuid();
        jdbc.sql("""
                        insert into notice (id, borrower_id, kind, event_key, subject_id, due_at, sealed_details)
                        values (:id, :borrower, :kind, :key, :subject,
                          portal_now() + make_interval(secs => :seconds), :details)
                        on conflict (event_key) do nothing
                        """)
                .param("id", id)
                .param("borrower", borrower.value())
                .param("kind", kind.name())
                .param("key", eventKey)
                .param("subject", subject.orElse(null), Types.OTHER)
                .param("seconds", kind.collected().toSeconds())
                .param("details", vault.of(borrower).seal(device, place(id)))
                .update();
    }

    /** What is to be sent now. The rows are this transaction's; those of another worker are passed over. */
    List<Notice> due(int most) {
        return jdbc.sql("select " + COLUMNS
                        + " from notice where sent_at is null and due_at <= portal_now()"
                        + " order by due_at limit ? for update skip locked")
                .param(most)
                .query(this::notice)
                .list();
    }

    void markSent(UUID notice, byte[] linkHash, Duration linkLife) {
        jdbc.sql("""
                        update notice set sent_at = portal_now(), link_hash = :hash,
                          link_until = portal_now() + make_interval(secs => :life)
                        where id = :id
                        """)
                .param("hash", linkHash)
                .param("life", linkLife.toSeconds())
                .param("id", notice)
                .update();
    }

    /** What a link is about, while it works. */
    Optional<Notice> behind(byte[] linkHash) {
        return jdbc.sql("select " + COLUMNS
                        + " from notice where link_hash = ? and link_used_at is null and link_until > portal_now()")
                .param(linkHash)
                .query(this::notice)
                .optional();
    }

    /** Uses a link up: something for one caller only. */
    Optional<Notice> use(byte[] linkHash) {
        return jdbc.sql("""
                        update notice set link_used_at = portal_now()
                        where link_hash = ? and link_used_at is null and link_until > portal_now()
                        returning\s""" + COLUMNS).param(linkHash).query(this::notice).optional();
    }

    List<Notice> newestOf(BorrowerId borrower, int most) {
        return jdbc.sql("select " + COLUMNS + " from notice where borrower_id = ? order by number desc limit ?")
                .params(borrower.value(), most)
                .query(this::notice)
                .list();
    }

    private Notice notice(ResultSet row, int number) throws SQLException {
        var id = Objects.requireNonNull(row.getObject("id", UUID.class));
        var borrower = new BorrowerId(Objects.requireNonNull(row.getObject("borrower_id", UUID.class)));
        return new Notice(
                id,
                borrower,
                NoticeKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("subject_id", UUID.class)),
                row.getTimestamp("happened_at").toInstant(),
                vault.of(borrower).open(row.getBytes("sealed_details"), place(id)));
    }

    @Bean
    static SealedTable sealedNotices() {
        return SealedTable.of("notice", "id").column("sealed_details", row -> place(UUID.fromString(row.key("id"))));
    }

    private static String place(UUID id) {
        return "notice.sealed_details " + id;
    }
}
