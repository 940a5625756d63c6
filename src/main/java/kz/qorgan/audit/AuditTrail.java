package kz.qorgan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.staff.EmployeeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the record, and reads it to whom it concerns. There is no act without its entry and no entry without its act: both stand or fall with the
 * transaction of the caller. The database refuses to change or delete an entry.
 */
@Service
public class AuditTrail {

    private static final String INSERT =
            "insert into audit_entry (act, borrower_id, employee_id, session_id, object, reason) "
                    + "values (:act, :borrower, :employee, :session, :object, :reason)";

    private static final String READ =
            "select id, at, act, employee_id, session_id, object, reason from audit_entry where borrower_id = :borrower";

    private static final String SEARCH = """
            select id, at, act, borrower_id, employee_id, session_id, object, reason from audit_entry
            where id < :before and (:key = '' or act = lower(:key) or object = :key or borrower_id::text = lower(:key)
              or employee_id::text = lower(:key) or session_id::text = lower(:key))
            order by id desc limit :most
            """;

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the place of the entry in the record */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public long record(AuditEntry entry) {
        var borrower = entry.borrower();
        var employee = entry.employee();
        var session = entry.session();
        return jdbc.sql(INSERT + " returning id")
                .param("act", written(entry.act()))
                .param("borrower", borrower == null ? null : borrower.value(), Types.OTHER)
                .param("employee", employee == null ? null : employee.value(), Types.OTHER)
                .param("session", session == null ? null : session.value(), Types.OTHER)
                .param("object", entry.object())
                .param("reason", entry.reason())
                .query(Long.class)
                .single();
    }

    /** What the record says about a borrower before an entry, the newest first; only these acts, and at most so many. */
    @ModuleAction
    @Transactional(readOnly = true)
    public List<RecordedAct> of(BorrowerId borrower, Set<Act> acts, long before, int most) {
        return jdbc.sql(READ + " and id < :before and act = any(cast(:acts as text[])) order by id desc limit :most")
                .param("borrower", borrower.value())
                .param("before", before)
                .param("acts", acts.stream().map(AuditTrail::written).toArray(String[]::new))
                .param("most", most)
                .query(AuditTrail::recorded)
                .list();
    }

    /**
     * What the record says before an entry, the newest first, for somebody who may read all of it.
     *
     * @param key an act, or an id of a borrower, an employee, a session or a record; everything where it is empty
     */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Entry> search(String key, long before, int most) {
        return jdbc.sql(SEARCH)
                .param("key", key)
                .param("before", before)
                .param("most", most)
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("act"),
                        Optional.ofNullable(row.getString("borrower_id")),
                        Optional.ofNullable(row.getString("employee_id")),
                        Optional.ofNullable(row.getString("session_id")),
                        Optional.ofNullable(row.getString("object")),
                        Optional.ofNullable(row.getString("reason"))))
                .list();
    }

    /** An entry as it stands: ids and words of the program. */
    public record Entry(
            long id,
            Instant at,
            String act,
            Optional<String> borrower,
            Optional<String> employee,
            Optional<String> session,
            Optional<String> object,
            Optional<String> reason) {}

    /** One entry, if it concerns this borrower. */
    @ModuleAction
    @Transactional(readOnly = true)
    public Optional<RecordedAct> find(BorrowerId borrower, long entry) {
        return jdbc.sql(READ + " and id = :entry")
                .param("borrower", borrower.value())
                .param("entry", entry)
                .query(AuditTrail::recorded)
                .optional();
    }

    /** When the record about a borrower begins; nothing while there is none. */
    @ModuleAction
    @Transactional(readOnly = true)
    public Optional<Instant> beginOf(BorrowerId borrower) {
        return jdbc.sql(READ + " order by id limit 1")
                .param("borrower", borrower.value())
                .query(AuditTrail::recorded)
                .optional()
                .map(RecordedAct::at);
    }

    private static RecordedAct recorded(ResultSet row, int number) throws SQLException {
        return new RecordedAct(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                Act.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getObject("employee_id", UUID.class)).map(EmployeeId::new),
                Optional.ofNullable(row.getObject("session_id", UUID.class)).map(SessionId::new),
                Optional.ofNullable(row.getString("object")),
                Optional.ofNullable(row.getString("reason")));
    }

    private static String written(Act act) {
        return act.name().toLowerCase(Locale.ROOT);
    }
}
