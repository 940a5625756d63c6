package kz.qorgan.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of second factors. What has gone stays as a row, for the record; a gone one never comes back. */
@Repository
class StoredEnrolments {

    private static final String COLUMNS = "id, kind, added_at, usable_from, session_id";

    private final JdbcClient jdbc;

    StoredEnrolments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StrongFactor> of(BorrowerId borrower) {
        return jdbc.sql("select " + COLUMNS
                        + " from strong_factor where borrower_id = ? and removed_at is null order by added_at, id")
                .param(borrower.value())
                .query(StoredEnrolments::factor)
                .list();
    }

    /** Two enrolments of one borrower happen one after the other, so that both cannot be the first. */
    void lock(BorrowerId borrower) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('strong_factor ' || ?, 0))")
                .param(borrower.toString())
                .query((row, number) -> true)
                .single();
    }

    StrongFactor add(UUID id, BorrowerId borrower, Factor.Kind kind, SessionId session, Duration delay) {
        return jdbc.sql("insert into strong_factor (id, borrower_id, kind, session_id, usable_from)"
                        + " values (:id, :borrower, :kind, :session, portal_now() + make_interval(secs => :delay))"
                        + " returning " + COLUMNS)
                .param("id", id)
                .param("borrower", borrower.value())
                .param("kind", kind.name())
                .param("session", session.value())
                .param("delay", delay.toSeconds())
                .query(StoredEnrolments::factor)
                .single();
    }

    /** The factor, for the caller that has ended it and no other. */
    Optional<StrongFactor> end(UUID id, BorrowerId owner, boolean onlyWaiting) {
        return jdbc.sql("update strong_factor set removed_at = portal_now(), vetoed = :vetoed"
                        + " where id = :id and borrower_id = :owner and removed_at is null"
                        + " and (not :vetoed or usable_from > portal_now()) returning " + COLUMNS)
                .param("id", id)
                .param("owner", owner.value())
                .param("vetoed", onlyWaiting)
                .query(StoredEnrolments::factor)
                .optional();
    }

    /** Lets a waiting factor count at once; nothing of one that has gone. */
    Optional<StrongFactor> confirm(UUID id, BorrowerId owner) {
        return jdbc.sql("update strong_factor set usable_from = portal_now() where id = :id and borrower_id = :owner"
                        + " and removed_at is null and usable_from > portal_now() returning " + COLUMNS)
                .param("id", id)
                .param("owner", owner.value())
                .query(StoredEnrolments::factor)
                .optional();
    }

    private static StrongFactor factor(ResultSet row, int number) throws SQLException {
        return new StrongFactor(
                uuid(row, "id"),
                Factor.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("added_at").toInstant(),
                row.getTimestamp("usable_from").toInstant(),
                new SessionId(uuid(row, "session_id")));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }
}
