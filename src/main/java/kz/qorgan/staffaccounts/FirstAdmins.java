package kz.qorgan.staffaccounts;

import java.util.List;
import kz.qorgan.employee.Employees;
import kz.qorgan.staff.Role;
import kz.qorgan.staffsignin.Invitations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody must be first: whoever runs the installation names the administrators that it begins with, and hands each the
 * link that is printed once. Two are enough to give every other role. Names that there are already change nothing.
 */
@Component
class FirstAdmins implements SmartLifecycle {

    private final Employees employees;
    private final Invitations invitations;
    private final InvitationConsoleReport report;
    private final TransactionTemplate transaction;
    private final List<String> logins;
    private final String publicUrl;
    private boolean running;

    FirstAdmins(
            Employees employees,
            Invitations invitations,
            InvitationConsoleReport report,
            TransactionTemplate transaction,
            @Value("${qorgan.first-admins}") List<String> logins,
            @Value("${qorgan.public-url}") String publicUrl) {
        this.employees = employees;
        this.invitations = invitations;
        this.report = report;
        this.transaction = transaction;
        this.logins = logins;
        this.publicUrl = publicUrl;
    }

    @Override
    public void start() {
        running = true;
        logins.stream()
                .filter(login -> employees.withLogin(login).isEmpty())
                .forEach(login -> report.invited(login, publicUrl + "/staff/invitation/" + invited(login)));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private String invited(String login) {
        return transaction.execute(status -> {
            var who = employees.create(login, login, "").orElseThrow();
            employees.grantByOperator(who.id(), Role.ADMIN);
            return invitations.issue(who.id());
        });
    }
}
