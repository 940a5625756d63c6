package kz.qorgan.staffaccounts;

import static kz.qorgan.staff.Role.ADMIN;
import static kz.qorgan.staff.Role.PRIVACY_OFFICER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.qorgan.dossier.CloseOnes;
import kz.qorgan.employee.CurrentEmployee;
import kz.qorgan.employee.Employee;
import kz.qorgan.employee.Employees;
import kz.qorgan.kernel.Iin;
import kz.qorgan.staff.EmployeeId;
import kz.qorgan.staff.Role;
import kz.qorgan.staff.StaffAction;
import kz.qorgan.staffsignin.Invitations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts, invites, and takes roles and accounts away. Giving a role needs two: {@link RoleGrants}. */
@Service
public class StaffAccounts {

    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9.-]{1,30}");

    private final Employees employees;
    private final Invitations invitations;
    private final CloseOnes closeOnes;
    private final CurrentEmployee current;

    StaffAccounts(Employees employees, Invitations invitations, CloseOnes closeOnes, CurrentEmployee current) {
        this.employees = employees;
        this.invitations = invitations;
        this.closeOnes = closeOnes;
        this.current = current;
    }

    /** Everybody with the roles that count now, those who have left last. */
    @StaffAction({ADMIN, PRIVACY_OFFICER})
    @Transactional(readOnly = true)
    public List<Account> all() {
        return employees.all().stream()
                .map(who -> new Account(who, employees.roles(who.id())))
                .toList();
    }

    /**
     * Makes an account without any role.
     *
     * @param iin so that the person never opens the own file
     * @return the token of the invitation, to be handed over and shown once; nothing if the name is taken or no name
     */
    @StaffAction(ADMIN)
    @Transactional
    public Optional<String> create(String login, String givenName, String familyName, Iin iin) {
        if (!LOGIN.matcher(login).matches() || givenName.isBlank() || familyName.isBlank()) {
            return Optional.empty();
        }
        var made = employees.create(login, givenName.strip(), familyName.strip());
        made.ifPresent(who -> closeOnes.add(who.id(), iin, CloseOnes.Tie.OWN));
        return made.map(who -> invitations.issue(who.id()));
    }

    /** Invites somebody anew, who has lost the authenticator; nobody invites oneself. */
    @StaffAction(ADMIN)
    @Transactional
    public Optional<String> invite(EmployeeId who) {
        if (who.equals(current.id()) || !employees.get(who).isHere()) {
            return Optional.empty();
        }
        return Optional.of(invitations.issue(who));
    }

    /** Takes a role away at once; false if it is not held. Taking needs one person only. */
    @StaffAction(ADMIN)
    @Transactional
    public boolean take(EmployeeId from, Role role) {
        return employees.take(from, role, current.id());
    }

    /** Somebody leaves: every session ends within a second. */
    @StaffAction(ADMIN)
    @Transactional
    public boolean leave(EmployeeId who) {
        return employees.leave(who, current.id());
    }

    /** Somebody with the roles that count now. */
    public record Account(Employee employee, Set<Role> roles) {

        public Account {
            roles = Set.copyOf(roles);
        }
    }
}
