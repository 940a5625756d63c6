package kz.qorgan.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.export.CopyStore.Attempt;
import kz.qorgan.export.Exports.Copy;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.session.SignedInBorrower;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The copies that are being made or wait to be taken away, shared by all processes. Each change is announced to the pages. */
@Repository
class ExportJobs {

    private static final String ADD = """
            insert into export_job (id, borrower_id, session_id, language, expires_at)
            values (?, ?, ?, ?, portal_now() + make_interval(secs => ?)) on conflict do nothing
            """;

    /** Rows that another process is working on are passed over; its lease ends if it dies. */
    private static final String CLAIM = """
            update export_job set tries = tries + 1, lease_until = portal_now() + %s
            where id in (
              select id from export_job where state = 'WAITING' and tries < :tries
                and (lease_until is null or lease_until <= portal_now()) and expires_at > portal_now()
              order by asked_at limit :most for update skip locked)
            returning id, borrower_id, language, tries
            """;

    /** Only the newest attempt may write: one whose lease ended while it slept writes nothing any more. */
    private static final String MOVE = """
            with moved as (
              update export_job set %s, changed_at = portal_now()
              where id = :id and tries = :attempt and state = 'WAITING' returning session_id)
            select pg_notify('export_moved', session_id::text) from moved
            """;

    private static final String GIVE_UP = """
            with lost as (
              update export_job set state = 'FAILED', changed_at = portal_now()
              where state = 'WAITING' and tries >= ? and lease_until <= portal_now() returning id, session_id)
            select pg_notify('export_moved', session_id::text) from lost
            """;

    private static final String COPY =
            "select id, state, percent, asked_at, expires_at, size, tries, borrower_id, language from export_job"
                    + " where expires_at > portal_now() and session_id = :session ";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ExportPolicy policy;
    private final String lease;

    ExportJobs(JdbcClient jdbc, AuditTrail audit, ExportPolicy policy) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.policy = policy;
        this.lease = "interval '%d seconds'".formatted(policy.lease().toSeconds());
    }

    /** Takes an order down and throws former copies of the borrower's away; false while one is being made. */
    @Transactional
    public boolean add(UUID id, SignedInBorrower me, Language language) {
        jdbc.sql("delete from export_job where borrower_id = ? and state <> 'WAITING'")
                .param(me.borrower().value())
                .update();
        var added = jdbc.sql(ADD)
                .params(
                        id,
                        me.borrower().value(),
                        me.session().value(),
                        language.tag(),
                        policy.life().toSeconds())
                .update();
        if (added == 1) {
            audit.record(AuditEntry.of(Act.EXPORT_REQUESTED)
                    .concerning(me.borrower())
                    .in(me.session())
                    .on(id));
        }
        return added == 1;
    }

    boolean isRunningFor(BorrowerId borrower) {
        return jdbc.sql("select exists (select from export_job where borrower_id = ? and state = 'WAITING')")
                .param(borrower.value())
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public List<Attempt> claim(int most) {
        return jdbc.sql(CLAIM.formatted(lease))
                .param("tries", policy.tries())
                .param("most", most)
                .query(ExportJobs::attempt)
                .list();
    }

    /** So far it is; false if this attempt is not the newest one any more, or nobody waits for it. */
    boolean progress(Attempt attempt, int percent) {
        return move(attempt, "percent = :value, lease_until = portal_now() + " + lease, percent);
    }

    /** It can be taken away; false as for {@link #progress}. */
    boolean ready(Attempt attempt, long size) {
        return move(attempt, "state = 'READY', percent = 100, lease_until = null, size = :value", size);
    }

    /** It is begun again after a while, or given up. */
    void failed(Attempt attempt, Duration pause) {
        move(attempt, "lease_until = portal_now() + make_interval(secs => :value)", pause.toSeconds());
    }

    /** Gives up what was begun too often, and throws away what nobody took in time. */
    @Transactional
    public void tidy() {
        jdbc.sql(GIVE_UP).param(policy.tries()).query((row, number) -> "").list();
        jdbc.sql("delete from export_job where expires_at <= portal_now()").update();
    }

    /** What was asked for in this session last. */
    Optional<Copy> newestOf(SessionId session) {
        return jdbc.sql(COPY + "order by asked_at desc limit 1")
                .param("session", session.value())
                .query(ExportJobs::copy)
                .optional();
    }

    /** A copy that can be taken away, if exactly this session has asked for it. */
    Optional<Finished> finished(UUID id, SignedInBorrower me) {
        return jdbc.sql(COPY + "and id = :id and borrower_id = :borrower and state = 'READY'")
                .param("session", me.session().value())
                .param("id", id)
                .param("borrower", me.borrower().value())
                .query((row, number) -> new Finished(attempt(row, number), copy(row, number)))
                .optional();
    }

    List<SessionId> movedLately(Duration within) {
        return jdbc.sql("select session_id from export_job where changed_at > portal_now() - make_interval(secs => ?)")
                .param(within.toSeconds())
                .query((row, number) -> new SessionId(uuid(row, "session_id")))
                .list();
    }

    void forget(SessionId session) {
        jdbc.sql("delete from export_job where session_id = ?")
                .param(session.value())
                .update();
    }

    private boolean move(Attempt attempt, String change, long value) {
        return !jdbc.sql(MOVE.formatted(change))
                .param("id", attempt.job())
                .param("attempt", attempt.number())
                .param("value", value)
                .query((row, number) -> "")
                .list()
                .isEmpty();
    }

    private static Attempt attempt(ResultSet row, int number) throws SQLException {
        return new Attempt(
                uuid(row, "id"),
                row.getInt("tries"),
                new BorrowerId(uuid(row, "borrower_id")),
                Language.of(row.getString("language")).locale());
    }

    private static Copy copy(ResultSet row, int number) throws SQLException {
        return new Copy(
                uuid(row, "id"),
                Copy.State.valueOf(row.getString("state")),
                row.getInt("percent"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getLong("size"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    /** A copy, and the attempt that made it. */
    record Finished(Attempt made, Copy copy) {}
}
