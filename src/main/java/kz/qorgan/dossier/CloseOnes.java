package kz.qorgan.dossier;

import static kz.qorgan.staff.Role.ADMIN;
import static kz.qorgan.staff.Role.AUDITOR;
import static kz.qorgan.staff.Role.PRIVACY_OFFICER;
import static kz.qorgan.staff.Role.SUPERVISOR;
import static kz.qorgan.staff.Role.SUPPORT;

import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.employee.CurrentEmployee;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Iin;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.staff.EmployeeId;
import kz.qorgan.staff.StaffAction;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.SystemKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose files somebody of the staff must not open: the own one and those of relatives; and a colleague's not alone. */
@Service
public class CloseOnes {

    private final JdbcClient jdbc;
    private final Borrowers borrowers;
    private final CurrentEmployee current;
    private final AuditTrail audit;
    private final KeyedHash hash;

    CloseOnes(JdbcClient jdbc, Borrowers borrowers, CurrentEmployee current, AuditTrail audit, SystemKeys keys) {
        this.jdbc = jdbc;
        this.borrowers = borrowers;
        this.current = current;
        this.audit = audit;
        this.hash = keys.hash("people close to staff");
    }

    /** Who a person is to somebody of the staff. */
    public enum Tie {
        OWN,
        RELATIVE
    }

    /** Whoever works here names the own IIN, or a relative's. Only its keyed hash is stored, and nothing takes it back. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER, AUDITOR, ADMIN})
    @Transactional
    public void name(Iin iin, Tie tie) {
        add(current.id(), iin, tie);
    }

    /** The same by whoever makes the account. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(EmployeeId employee, Iin iin, Tie tie) {
        jdbc.sql("insert into close_one (employee_id, iin_hash, tie) values (?, ?, ?) on conflict do nothing")
                .params(employee.value(), hash.of(iin.value()), tie.name())
                .update();
        audit.record(AuditEntry.of(Act.USER_UPDATED).by(employee).because("CLOSE_ONE_" + tie.name()));
    }

    /** Whether it is the own file or a relative's. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isTooClose(EmployeeId me, BorrowerId borrower) {
        return jdbc.sql("select exists (select from close_one where employee_id = ? and iin_hash = ?)")
                .params(me.value(), hashOf(borrower))
                .query(Boolean.class)
                .single();
    }

    /** Whether it is the file of somebody else who works here. */
    boolean isColleague(BorrowerId borrower) {
        return jdbc.sql("select exists (select from close_one where tie = 'OWN' and iin_hash = ?)")
                .param(hashOf(borrower))
                .query(Boolean.class)
                .single();
    }

    private byte[] hashOf(BorrowerId borrower) {
        return hash.of(borrowers.kept(borrower).iin().value());
    }
}
