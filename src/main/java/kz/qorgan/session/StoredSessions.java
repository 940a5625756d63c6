package kz.qorgan.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions' rows. All times are the database's. */
@Repository
class StoredSessions {

    private static final String COLUMNS = "id, borrower_id, sealed_device, shared, factors, opened_at, active_at";

    private static final SessionId NONE = new SessionId(new UUID(0, 0));

    private static final String ALIVE = "ended_at is null and idle_until > portal_now() and ends_at > portal_now()";

    /** A former token opens what it opened before it was renewed, for a moment. */
    private static final String WITH_TOKEN = """
            select id, borrower_id, sealed_device, shared, opened_at, active_at,
              case when token_hash = :token then factors else former_factors end as factors
            from signed_in_session
            where (token_hash = :token or former_token_hash = :token and former_until > portal_now()) and\s""" + ALIVE;

    private static final String RENEW = """
            update signed_in_session
            set former_token_hash = token_hash, former_factors = factors,
              former_until = portal_now() + make_interval(secs => :overlap),
              token_hash = :token, factors = :factors
            where id = :id and\s""" + ALIVE;

    /** The announcement is delivered when the transaction commits, and only then. */
    private static final String END_AND_ANNOUNCE = """
            with over as (
              update signed_in_session set ended_at = portal_now(), end_reason = :reason
              where ended_at is null and %s returning id, borrower_id, shared)
            select id, borrower_id, shared, pg_notify('session_ended', id::text) from over
            """;

    private final JdbcClient jdbc;

    StoredSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StoredSession session, byte[] tokenHash, Duration idle, Duration longest) {
        jdbc.sql("""
                        insert into signed_in_session (id, token_hash, borrower_id, sealed_device, shared, factors,
                          idle_seconds, idle_until, ends_at)
                        values (:id, :token, :borrower, :device, :shared, :factors, :idle,
                          portal_now() + make_interval(secs => :idle), portal_now() + make_interval(secs => :longest))
                        """)
                .param("id", session.id().value())
                .param("token", tokenHash)
                .param("borrower", session.borrower().value())
                .param("device", session.sealedDevice())
                .param("shared", session.shared())
                .param("factors", StoredSession.write(session.factors()))
                .param("idle", (int) idle.toSeconds())
                .param("longest", (int) longest.toSeconds())
                .update();
    }

    Optional<StoredSession> alive(byte[] tokenHash) {
        return jdbc.sql(WITH_TOKEN)
                .param("token", tokenHash)
                .query(StoredSessions::session)
                .optional();
    }

    /** Gives a live session another token and other factors; at two at once the second sees what the first wrote. */
    void renew(SessionId session, byte[] tokenHash, List<Factor> factors, Duration overlap) {
        jdbc.sql(RENEW)
                .param("id", session.value())
                .param("token", tokenHash)
                .param("factors", StoredSession.write(factors))
                .param("overlap", (int) overlap.toSeconds())
                .update();
    }

    /** What is proved in a session; the row stays locked, so that two proofs at once both count. */
    List<Factor> factorsOf(SessionId session) {
        return StoredSession.read(jdbc.sql("select factors from signed_in_session where id = ? for update")
                .param(session.value())
                .query(String.class)
                .single());
    }

    boolean isAlive(SessionId session) {
        return jdbc.sql("select exists (select from signed_in_session where id = ? and " + ALIVE + ")")
                .param(session.value())
                .query(Boolean.class)
                .single();
    }

    List<StoredSession> aliveOf(BorrowerId borrower) {
        return jdbc.sql("select " + COLUMNS + " from signed_in_session where borrower_id = ? and " + ALIVE
                        + " order by active_at desc, id")
                .param(borrower.value())
                .query(StoredSessions::session)
                .list();
    }

    Optional<byte[]> sealedDevice(SessionId session, BorrowerId owner) {
        return jdbc.sql("select sealed_device from signed_in_session where id = ? and borrower_id = ?")
                .params(session.value(), owner.value())
                .query(byte[].class)
                .optional();
    }

    /** When the borrower signed in before this session; nothing for the first time. */
    Optional<Instant> signInBefore(BorrowerId borrower, SessionId current) {
        return jdbc.sql("select max(opened_at) from signed_in_session where borrower_id = ? and id <> ?")
                .params(borrower.value(), current.value())
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(time -> time.toInstant());
    }

    List<Ended> end(SessionId session, BorrowerId owner, Ending.Reason reason) {
        return jdbc.sql(END_AND_ANNOUNCE.formatted("id = :id and borrower_id = :borrower"))
                .param("reason", reason.name())
                .param("id", session.value())
                .param("borrower", owner.value())
                .query(StoredSessions::ended)
                .list();
    }

    List<Ended> endAllExcept(SessionId kept, BorrowerId owner, Ending.Reason reason) {
        return jdbc.sql(END_AND_ANNOUNCE.formatted("borrower_id = :borrower and id <> :kept"))
                .param("reason", reason.name())
                .param("borrower", owner.value())
                .param("kept", kept.value())
                .query(StoredSessions::ended)
                .list();
    }

    List<Ended> endAllOf(BorrowerId owner, Ending.Reason reason) {
        return endAllExcept(NONE, owner, reason);
    }

    List<Ended> endWhoseTimeIsOver(Ending.Reason reason) {
        var column = reason == Ending.Reason.IDLE ? "idle_until" : "ends_at";
        return jdbc.sql(END_AND_ANNOUNCE.formatted(column + " <= portal_now()"))
                .param("reason", reason.name())
                .query(StoredSessions::ended)
                .list();
    }

    /** What became of the session that a token opened; nothing for a token that never was one. */
    Optional<Ending> ending(byte[] tokenHash) {
        return jdbc.sql(
                        "select end_reason, ended_at, shared from signed_in_session where token_hash = ? and ended_at is not null")
                .param(tokenHash)
                .query((row, number) -> new Ending(
                        Ending.Reason.valueOf(row.getString("end_reason")),
                        row.getTimestamp("ended_at").toInstant(),
                        row.getBoolean("shared")))
                .optional();
    }

    List<SessionId> endedLately(Duration within) {
        return jdbc.sql("select id from signed_in_session where ended_at > portal_now() - make_interval(secs => ?)")
                .param(within.toSeconds())
                .query((row, number) -> new SessionId(uuid(row, "id")))
                .list();
    }

    private static StoredSession session(ResultSet row, int number) throws SQLException {
        return new StoredSession(
                new SessionId(uuid(row, "id")),
                new BorrowerId(uuid(row, "borrower_id")),
                row.getBytes("sealed_device"),
                row.getBoolean("shared"),
                StoredSession.read(row.getString("factors")),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("active_at").toInstant());
    }

    private static Ended ended(ResultSet row, int number) throws SQLException {
        return new Ended(
                new SessionId(uuid(row, "id")), new BorrowerId(uuid(row, "borrower_id")), row.getBoolean("shared"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    /** A session that this call, and no other, has ended. */
    record Ended(SessionId session, BorrowerId borrower, boolean shared) {}
}
