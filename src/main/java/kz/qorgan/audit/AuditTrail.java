package kz.qorgan.audit;

import java.sql.Types;
import java.util.Locale;
import kz.qorgan.kernel.ModuleAction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the record. There is no act without its entry and no entry without its act: both stand or fall with the
 * transaction of the caller. The database refuses to change or delete an entry.
 */
@Service
public class AuditTrail {

    private static final String INSERT =
            "insert into audit_entry (act, borrower_id, session_id, object, reason) values (:act, :borrower, :session, :object, :reason)";

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEntry entry) {
        var borrower = entry.borrower();
        var session = entry.session();
        jdbc.sql(INSERT)
                .param("act", entry.act().name().toLowerCase(Locale.ROOT))
                .param("borrower", borrower == null ? null : borrower.value(), Types.OTHER)
                .param("session", session == null ? null : session.value(), Types.OTHER)
                .param("object", entry.object())
                .param("reason", entry.reason())
                .update();
    }
}
