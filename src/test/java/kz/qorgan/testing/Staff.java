package kz.qorgan.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import kz.qorgan.employee.Employee;
import kz.qorgan.employee.Employees;
import kz.qorgan.employee.StaffSessions;
import kz.qorgan.employee.StaffSessions.Opened;
import kz.qorgan.staff.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionTemplate;

/** People who work here, each new and signed in already. */
@TestComponent
public class Staff {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Employees employees;
    private final StaffSessions sessions;
    private final TransactionTemplate transaction;

    Staff(Employees employees, StaffSessions sessions, TransactionTemplate transaction) {
        this.employees = employees;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    /** Somebody new who holds these roles and has just given password and code. */
    public Colleague with(Role... roles) {
        return transaction.execute(running -> {
            var login = "colleague" + COUNTER.incrementAndGet();
            var who = employees.create(login, "Дана", "Сынақова").orElseThrow();
            for (var role : roles) {
                employees.grantByOperator(who.id(), role);
            }
            return new Colleague(who, sessions.open(who.id()));
        });
    }

    /** The same person in a new session, which ends the one before. */
    public Colleague again(Colleague colleague) {
        return transaction.execute(running -> new Colleague(
                colleague.employee(), sessions.open(colleague.employee().id())));
    }

    /** Acts with the rights that the session has now. */
    public <T> T as(Colleague colleague, Callable<T> action) {
        return Entries.with(rights(colleague), action);
    }

    /** Acts with these rights, even if they are out of date. */
    public Authentication rights(Colleague colleague) {
        return sessions.authentication(colleague.session().token()).orElseThrow();
    }

    /** Whether the token still opens the session. */
    public boolean isIn(Colleague colleague) {
        return sessions.authentication(colleague.session().token()).isPresent();
    }

    /** Somebody who works here, signed in. */
    public record Colleague(Employee employee, Opened session) {}
}
