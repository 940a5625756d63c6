package kz.qorgan.quiet;

import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.session.CurrentBorrower;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Send me no codes for a while, except to browsers I have signed in with": the answer to somebody who asks for codes all
 * night, or who talks a borrower into reading one out. It only reduces access, so a session is enough to turn it.
 */
@Service
public class QuietSwitch {

    private final JdbcClient jdbc;
    private final CurrentBorrower current;
    private final AuditTrail audit;

    QuietSwitch(JdbcClient jdbc, CurrentBorrower current, AuditTrail audit) {
        this.jdbc = jdbc;
        this.current = current;
        this.audit = audit;
    }

    /** Until when it is on; nothing if it is off. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public Optional<Instant> until() {
        return jdbc.sql("select until from quiet_switch where borrower_id = ? and until > portal_now()")
                .param(current.require().borrower().value())
                .query((row, number) -> row.getTimestamp("until").toInstant())
                .optional();
    }

    /** Turns it on from now. A time that is running is replaced, by a shorter one too. */
    @BorrowerAction
    @Transactional
    public void turnOn(QuietTime time) {
        set(time.length().toSeconds(), Act.QUIET_ON);
    }

    @BorrowerAction
    @Transactional
    public void turnOff() {
        set(0, Act.QUIET_OFF);
    }

    /** Whether it is on for a borrower; asks the same of the database where there is none. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isOnFor(Optional<BorrowerId> borrower) {
        return jdbc.sql(
                        "select exists (select from quiet_switch where borrower_id = :borrower and until > portal_now())")
                .param("borrower", borrower.map(BorrowerId::value).orElse(null), Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    private void set(long seconds, Act act) {
        var me = current.require();
        jdbc.sql("""
                        insert into quiet_switch (borrower_id, until)
                        values (:borrower, portal_now() + make_interval(secs => :seconds))
                        on conflict (borrower_id) do update set until = excluded.until
                        """)
                .param("borrower", me.borrower().value())
                .param("seconds", seconds)
                .update();
        audit.record(AuditEntry.of(act).concerning(me.borrower()).in(me.session()));
    }
}
