package kz.qorgan.auditdesk;

import static kz.qorgan.staff.Role.AUDITOR;

import java.util.List;
import java.util.Optional;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.audit.AuditTrail.Entry;
import kz.qorgan.auditproof.AuditProof;
import kz.qorgan.auditproof.AuditProof.Last;
import kz.qorgan.auditproof.AuditProof.Progress;
import kz.qorgan.auditproof.AuditProof.Result;
import kz.qorgan.employee.CurrentEmployee;
import kz.qorgan.employee.Employee;
import kz.qorgan.employee.Employees;
import kz.qorgan.staff.StaffAction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the record for an auditor, who sees ids and words of the program and no personal data, and proves it. */
@Service
public class RecordDesk {

    /** So many entries at a time, on the page and in a file. */
    public static final int MOST = 100;

    private final AuditTrail audit;
    private final AuditProof proof;
    private final Employees employees;
    private final CurrentEmployee current;

    RecordDesk(AuditTrail audit, AuditProof proof, Employees employees, CurrentEmployee current) {
        this.audit = audit;
        this.proof = proof;
        this.employees = employees;
        this.current = current;
    }

    /**
     * Entries older than one, the newest first.
     *
     * @param key a word of the program, a user name of staff, or an id of a borrower, a session or a record; everything
     *     where it is empty
     */
    @StaffAction(AUDITOR)
    @Transactional
    public List<Entry> search(String key, long before) {
        var typed = key.strip();
        audit.record(AuditEntry.of(Act.RECORD_READ)
                .by(current.id())
                .in(current.require().session()));
        var person = employees.withLogin(typed).map(Employee::id).map(Object::toString);
        return audit.search(person.orElse(typed), before, MOST);
    }

    /** Who is reading, for the first line of a file that is taken away. */
    @StaffAction(AUDITOR)
    @Transactional(readOnly = true)
    public String reader() {
        return employees.get(current.id()).code();
    }

    /** What came of the last verification. */
    @StaffAction(AUDITOR)
    @Transactional(readOnly = true)
    public Optional<Last> last() {
        return proof.last();
    }

    /** Goes through the whole record. */
    @StaffAction(AUDITOR)
    @Transactional(propagation = Propagation.NEVER)
    public Result verify(Progress progress) {
        return proof.verify(progress);
    }
}
