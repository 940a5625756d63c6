package kz.qorgan.employee;

import kz.qorgan.kernel.SessionId;
import kz.qorgan.staff.EmployeeId;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who of the staff is asking, and in which session. */
public record SignedInEmployee(EmployeeId employee, SessionId session) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return session.toString();
    }
}
