package kz.qorgan.employee;

import java.util.Optional;
import kz.qorgan.staff.EmployeeId;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Who of the staff is asking. The only way to the id of whoever does something; never a parameter. */
@Component
public class CurrentEmployee {

    private final SecurityContextHolderStrategy contexts;
    private final StoredStaffSessions stored;
    private final StaffPolicy policy;

    CurrentEmployee(SecurityContextHolderStrategy contexts, StoredStaffSessions stored, StaffPolicy policy) {
        this.contexts = contexts;
        this.stored = stored;
        this.policy = policy;
    }

    /** The signed-in employee; refuses like Spring Security does where nobody of the staff is signed in. */
    public SignedInEmployee require() {
        return find().orElseThrow(
                        () -> new AuthenticationCredentialsNotFoundException("Nobody of the staff is signed in"));
    }

    /** The id of {@link #require}. */
    public EmployeeId id() {
        return require().employee();
    }

    public Optional<SignedInEmployee> find() {
        return Optional.ofNullable(contexts.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(SignedInEmployee.class::isInstance)
                .map(SignedInEmployee.class::cast);
    }

    /** Whether the person has proved in this session who it is a short while ago, by password and code. */
    public boolean isFresh() {
        return stored.isProvedWithin(require().session(), policy.fresh());
    }
}
