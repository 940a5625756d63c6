package kz.qorgan.staffsignin;

import static kz.qorgan.staff.Role.ADMIN;
import static kz.qorgan.staff.Role.AUDITOR;
import static kz.qorgan.staff.Role.PRIVACY_OFFICER;
import static kz.qorgan.staff.Role.SUPERVISOR;
import static kz.qorgan.staff.Role.SUPPORT;

import java.time.Instant;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.employee.CurrentEmployee;
import kz.qorgan.employee.Employees;
import kz.qorgan.employee.StaffSessions;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import kz.qorgan.staff.StaffAction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff prove again who they are before an act that needs two people. */
@Service
public class StaffProofs {

    private final StaffSignIn signIn;
    private final StaffSessions sessions;
    private final Employees employees;
    private final CurrentEmployee current;
    private final Limits limits;
    private final AuditTrail audit;

    StaffProofs(
            StaffSignIn signIn,
            StaffSessions sessions,
            Employees employees,
            CurrentEmployee current,
            Limits limits,
            AuditTrail audit) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.employees = employees;
        this.current = current;
        this.limits = limits;
        this.audit = audit;
    }

    /** Password and a new code of who is asking. Counts against the same limit as the sign-in. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER, AUDITOR, ADMIN})
    @Transactional
    public Result prove(String password, String code) {
        var me = employees.get(current.id());
        if (limits.take(Attempt.of(LimitRow.STAFF_SECRET, me.login())) instanceof Decision.Refused refused) {
            return new Result.TryLater(refused.until());
        }
        if (!signIn.isProved(me, password, code)) {
            audit.record(AuditEntry.of(Act.AUTHN_FACTOR_REFUSED)
                    .by(me.id())
                    .in(current.require().session()));
            return new Result.Wrong();
        }
        sessions.proved();
        return new Result.Proved();
    }

    /** Whether a proof given earlier still counts. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER, AUDITOR, ADMIN})
    @Transactional(readOnly = true)
    public boolean isFresh() {
        return current.isFresh();
    }

    /** What came of it. */
    public sealed interface Result {

        /** It counts for the next minutes. */
        record Proved() implements Result {}

        /** Password or code is wrong, or the code was used before. */
        record Wrong() implements Result {}

        /** It was tried too often. */
        record TryLater(Instant until) implements Result {}
    }
}
