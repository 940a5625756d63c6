package kz.qorgan.employee;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.employee.StoredEmployees.Grant;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.staff.EmployeeId;
import kz.qorgan.staff.Role;
import kz.qorgan.vault.RandomValues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people who work here and their roles. Who may change them is for the caller to know; nobody grants to oneself. */
@Service
public class Employees {

    private static final String ALPHABET = "ACDEFHJKLMNPRTUVWXY34679";
    private static final int CODE_LENGTH = 4;

    private final StoredEmployees stored;
    private final StaffSessions sessions;
    private final StaffPolicy policy;
    private final RandomValues random;
    private final AuditTrail audit;

    Employees(
            StoredEmployees stored, StaffSessions sessions, StaffPolicy policy, RandomValues random, AuditTrail audit) {
        this.stored = stored;
        this.sessions = sessions;
        this.policy = policy;
        this.random = random;
        this.audit = audit;
    }

    /** Somebody who works here or did; ids never vanish. */
    @ModuleAction
    @Transactional(readOnly = true)
    public Employee get(EmployeeId id) {
        return stored.find(id).orElseThrow();
    }

    @ModuleAction
    @Transactional(readOnly = true)
    public Optional<Employee> withLogin(String login) {
        return stored.withLogin(login);
    }

    /** Everybody, those who have left last. */
    @ModuleAction
    @Transactional(readOnly = true)
    public List<Employee> all() {
        return stored.all();
    }

    /** The roles that count at this moment. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Set<Role> roles(EmployeeId employee) {
        return stored.roles(employee);
    }

    /** Makes an account without any role; nothing if the login is taken, also by somebody who has left. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Employee> create(String login, String givenName, String familyName) {
        if (stored.withLogin(login).isPresent()) {
            return Optional.empty();
        }
        var made = employee(login, givenName, familyName);
        while (!stored.add(made)) {
            made = employee(login, givenName, familyName);
        }
        audit.record(AuditEntry.of(Act.USER_CREATED).on(made.id()));
        return Optional.of(made);
    }

    /** Gives a role for as long as the policy says. Whoever gets it is neither of the two who give it. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void grant(EmployeeId to, Role role, EmployeeId by, EmployeeId approvedBy) {
        if (to.equals(by) || to.equals(approvedBy) || by.equals(approvedBy)) {
            throw new IllegalArgumentException("Two others give a role");
        }
        stored.grant(new Grant(to, role, by, approvedBy), random.uuid(), policy);
        audit.record(AuditEntry.of(Act.PRIVILEGE_PERMISSIONS_CHANGED)
                .by(approvedBy)
                .on(to)
                .because(role));
    }

    /** The very first roles, from whoever runs the installation. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void grantByOperator(EmployeeId to, Role role) {
        stored.grant(new Grant(to, role, null, null), random.uuid(), policy);
        audit.record(AuditEntry.of(Act.PRIVILEGE_PERMISSIONS_CHANGED).on(to).because(role));
    }

    /** Takes a role away at once, also from pages that are open; false if it is not held. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(EmployeeId from, Role role, EmployeeId by) {
        var taken = stored.take(from, role);
        if (taken) {
            audit.record(AuditEntry.of(Act.PRIVILEGE_PERMISSIONS_CHANGED)
                    .by(by)
                    .on(from)
                    .because("TAKEN_" + role.name()));
        }
        return taken;
    }

    /** Somebody leaves: nothing opens any more, and every session ends. False if the person has left before. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean leave(EmployeeId who, EmployeeId by) {
        var gone = stored.leave(who);
        if (gone) {
            sessions.endAll(who, StaffEnding.LEFT);
            audit.record(AuditEntry.of(Act.USER_ARCHIVED).by(by).on(who));
        }
        return gone;
    }

    private Employee employee(String login, String givenName, String familyName) {
        var code = "S-" + random.text(ALPHABET, CODE_LENGTH);
        return new Employee(new EmployeeId(random.uuid()), login, givenName, familyName, code, Optional.empty());
    }
}
