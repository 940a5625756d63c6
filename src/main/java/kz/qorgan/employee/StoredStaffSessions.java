package kz.qorgan.employee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.staff.EmployeeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the staff's sessions. All times are the database's. */
@Repository
class StoredStaffSessions {

    private static final String ALIVE =
            "s.ended_at is null and s.idle_until > portal_now() and s.ends_at > portal_now()";

    private static final String BY_TOKEN = """
            select s.id, s.employee_id from staff_session s join employee e on e.id = s.employee_id
            where s.token_hash = ? and e.left_at is null and\s""" + ALIVE;

    private static final String PERMITS = """
            select exists (
              select from staff_session s join employee e on e.id = s.employee_id
                join employee_role r on r.employee_id = e.id
              where s.id = :session and e.left_at is null and r.role = any(cast(:roles as text[]))
                and r.ended_at is null and r.ends_at > portal_now() and\s""" + ALIVE + ")";

    /** The announcement is delivered when the transaction commits, and only then. */
    private static final String END_AND_ANNOUNCE = """
            with over as (
              update staff_session s set ended_at = portal_now(), end_reason = :reason
              where ended_at is null and %s returning id, employee_id)
            select id, employee_id, pg_notify('staff_session_ended', id::text) from over
            """;

    private final JdbcClient jdbc;

    StoredStaffSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SessionId session, EmployeeId employee, byte[] tokenHash, StaffPolicy policy) {
        jdbc.sql("""
                        insert into staff_session (id, token_hash, employee_id, idle_seconds, idle_until, ends_at)
                        values (:id, :token, :employee, :idle, portal_now() + make_interval(secs => :idle),
                          portal_now() + make_interval(secs => :longest))
                        """)
                .param("id", session.value())
                .param("token", tokenHash)
                .param("employee", employee.value())
                .param("idle", (int) policy.idle().toSeconds())
                .param("longest", (int) policy.longest().toSeconds())
                .update();
    }

    Optional<SignedInEmployee> alive(byte[] tokenHash) {
        return jdbc.sql(BY_TOKEN)
                .param(tokenHash)
                .query(StoredStaffSessions::principal)
                .optional();
    }

    boolean permits(SessionId session, String... roles) {
        return jdbc.sql(PERMITS)
                .param("session", session.value())
                .param("roles", roles)
                .query(Boolean.class)
                .single();
    }

    boolean isProvedWithin(SessionId session, Duration fresh) {
        return jdbc.sql("select exists (select from staff_session s where s.id = ? "
                        + "and s.proved_at > portal_now() - make_interval(secs => ?) and " + ALIVE + ")")
                .params(session.value(), fresh.toSeconds())
                .query(Boolean.class)
                .single();
    }

    void proved(SessionId session) {
        jdbc.sql("update staff_session set proved_at = portal_now() where id = ?")
                .param(session.value())
                .update();
    }

    /** Writes at most every few seconds; an activity that came after the end of idleness brings nothing back. */
    void active(SessionId session) {
        jdbc.sql("update staff_session s set active_at = portal_now(), "
                        + "idle_until = portal_now() + make_interval(secs => idle_seconds) "
                        + "where s.id = ? and s.active_at < portal_now() - interval '5 seconds' and " + ALIVE)
                .param(session.value())
                .update();
    }

    List<SignedInEmployee> end(SessionId session, StaffEnding reason) {
        return jdbc.sql(END_AND_ANNOUNCE.formatted("id = :id"))
                .param("reason", reason.name())
                .param("id", session.value())
                .query(StoredStaffSessions::principal)
                .list();
    }

    List<SignedInEmployee> endAll(EmployeeId employee, StaffEnding reason) {
        return jdbc.sql(END_AND_ANNOUNCE.formatted("employee_id = :employee"))
                .param("reason", reason.name())
                .param("employee", employee.value())
                .query(StoredStaffSessions::principal)
                .list();
    }

    List<SignedInEmployee> endWhoseTimeIsOver(StaffEnding reason) {
        var column = reason == StaffEnding.IDLE ? "idle_until" : "ends_at";
        return jdbc.sql(END_AND_ANNOUNCE.formatted(column + " <= portal_now()"))
                .param("reason", reason.name())
                .query(StoredStaffSessions::principal)
                .list();
    }

    Optional<StaffEnding> ending(byte[] tokenHash) {
        return jdbc.sql("select end_reason from staff_session where token_hash = ? and ended_at is not null")
                .param(tokenHash)
                .query(String.class)
                .optional()
                .map(StaffEnding::valueOf);
    }

    List<SessionId> endedLately(Duration within) {
        return jdbc.sql("select id from staff_session where ended_at > portal_now() - make_interval(secs => ?)")
                .param(within.toSeconds())
                .query((row, number) -> new SessionId(uuid(row, "id")))
                .list();
    }

    private static SignedInEmployee principal(ResultSet row, int number) throws SQLException {
        return new SignedInEmployee(new EmployeeId(uuid(row, "employee_id")), new SessionId(uuid(row, "id")));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }
}
