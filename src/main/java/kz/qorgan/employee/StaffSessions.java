package kz.qorgan.employee;

import static kz.qorgan.staff.Role.ADMIN;
import static kz.qorgan.staff.Role.AUDITOR;
import static kz.qorgan.staff.Role.PRIVACY_OFFICER;
import static kz.qorgan.staff.Role.SUPERVISOR;
import static kz.qorgan.staff.Role.SUPPORT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.kernel.AnonymousAction;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.staff.EmployeeId;
import kz.qorgan.staff.StaffAction;
import kz.qorgan.vault.RandomValues;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The staff's sessions: one a person, ended everywhere within a second, and asked from the database at each act. */
@Service
public class StaffSessions {

    private final StoredStaffSessions stored;
    private final StoredEmployees employees;
    private final CurrentEmployee current;
    private final StaffPolicy policy;
    private final RandomValues random;
    private final AuditTrail audit;

    StaffSessions(
            StoredStaffSessions stored,
            StoredEmployees employees,
            CurrentEmployee current,
            StaffPolicy policy,
            RandomValues random,
            AuditTrail audit) {
        this.stored = stored;
        this.employees = employees;
        this.current = current;
        this.policy = policy;
        this.random = random;
        this.audit = audit;
    }

    /** Who holds this token, with the roles of this moment; nothing if the session is over or the person has left. */
    @AnonymousAction
    public Optional<Authentication> authentication(StaffToken token) {
        return stored.alive(token.hash()).map(this::authentication);
    }

    /** Why the session of this token is over; nothing if it is not, or never was. */
    @AnonymousAction
    public Optional<StaffEnding> ending(StaffToken token) {
        return stored.ending(token.hash());
    }

    /** Every {@link StaffAction} asks this. @param roles separated by commas, as the annotation gives them */
    @AnonymousAction
    public boolean permits(Authentication authentication, String roles) {
        return authentication.getPrincipal() instanceof SignedInEmployee employee
                && stored.permits(employee.session(), roles.split(",", -1));
    }

    /** The person is still there: the idle time begins anew. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER, AUDITOR, ADMIN})
    public void stay() {
        stored.active(current.require().session());
    }

    /** Opens the one session of somebody who has just proved a password and a code; the one before ends. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened open(EmployeeId employee) {
        employees.lock(employee);
        record(stored.endAll(employee, StaffEnding.REPLACED), Act.AUTHN_TOKEN_REVOKED, StaffEnding.REPLACED);
        var id = new SessionId(random.uuid());
        var token = new StaffToken(random.token());
        stored.add(id, employee, token.hash(), policy);
        audit.record(AuditEntry.of(Act.SESSION_CREATED).by(employee).in(id));
        return new Opened(id, token);
    }

    /** The person who is asking has just proved again who it is. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void proved() {
        var me = current.require();
        stored.proved(me.session());
        audit.record(AuditEntry.of(Act.AUTHN_FACTOR_PROVED).by(me.employee()).in(me.session()));
    }

    /** Ends the session of a token at its holder's wish, or because a borrower signs in in the same browser. */
    @ModuleAction
    @Transactional
    public void signOut(StaffToken token) {
        stored.alive(token.hash())
                .ifPresent(me -> record(
                        stored.end(me.session(), StaffEnding.SIGNED_OUT), Act.SESSION_LOGOUT, StaffEnding.SIGNED_OUT));
    }

    /** Ends every session of somebody. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAll(EmployeeId employee, StaffEnding reason) {
        record(stored.endAll(employee, reason), Act.AUTHN_TOKEN_REVOKED, reason);
    }

    private void record(List<SignedInEmployee> ended, Act act, StaffEnding reason) {
        ended.forEach(session -> audit.record(
                AuditEntry.of(act).by(session.employee()).in(session.session()).because(reason)));
    }

    private Authentication authentication(SignedInEmployee principal) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        authorities.add(new SimpleGrantedAuthority("ROLE_EMPLOYEE"));
        employees
                .roles(principal.employee())
                .forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role.name())));
        return new PreAuthenticatedAuthenticationToken(principal, "", authorities);
    }

    /** A session that has just begun, with the token that its browser must be given. */
    public record Opened(SessionId id, StaffToken token) {}
}
