package kz.qorgan.staffsignin;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.employee.Employees;
import kz.qorgan.kernel.AnonymousAction;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision.Refused;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import kz.qorgan.staff.EmployeeId;
import kz.qorgan.vault.RandomValues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody choose a password and set up an authenticator once, by a link that an administrator hands over. */
@Service
public class Invitations {

    private static final String HEX = "0123456789abcdef";

    private final StoredInvitations stored;
    private final StoredCredentials credentials;
    private final StaffPasswords passwords;
    private final Employees employees;
    private final InvitationPolicy policy;
    private final Limits limits;
    private final RandomValues random;
    private final AuditTrail audit;
    private final Clock clock;

    Invitations(
            StoredInvitations stored,
            StoredCredentials credentials,
            StaffPasswords passwords,
            Employees employees,
            InvitationPolicy policy,
            Limits limits,
            RandomValues random,
            AuditTrail audit,
            Clock clock) {
        this.stored = stored;
        this.credentials = credentials;
        this.passwords = passwords;
        this.employees = employees;
        this.policy = policy;
        this.limits = limits;
        this.random = random;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new invitation in place of any former one; its token is shown once and never stored. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(EmployeeId employee) {
        var token = random.token();
        stored.put(employee, token, random.text(HEX, 2 * Totp.SECRET_BYTES), policy);
        return token;
    }

    /** What an invitation is for; nothing of one that was used, is too old or never was. */
    @AnonymousAction
    @Transactional(readOnly = true)
    public Optional<Shown> open(String token) {
        return stored.open(token)
                .map(invitation -> new Shown(
                        employees.get(invitation.employee()).login(),
                        Totp.written(HexFormat.of().parseHex(invitation.secret()))));
    }

    /** Uses an invitation up: from now on the person signs in by this password and the authenticator. */
    @AnonymousAction
    @Transactional
    public Result accept(String token, String password, String code, ClientAddress address) {
        if (limits.take(Attempt.of(LimitRow.STAFF_IPV4, LimitRow.STAFF_IPV6, address)) instanceof Refused) {
            return Result.OVER;
        }
        var found = stored.open(token);
        if (found.isEmpty()) {
            return Result.OVER;
        }
        var invitation = found.get();
        if (!passwords.isGood(password, employees.get(invitation.employee()).login())) {
            return Result.PASSWORD_TOO_WEAK;
        }
        var step = Totp.stepOf(code, HexFormat.of().parseHex(invitation.secret()), clock.instant(), 0);
        return step.isEmpty() ? Result.CODE_WRONG : use(token, invitation, password, step);
    }

    private Result use(String token, StoredInvitations.Invitation invitation, String password, OptionalLong step) {
        if (!stored.use(token)) {
            return Result.OVER;
        }
        credentials.put(invitation.employee(), passwords.hash(password), invitation.secret());
        credentials.use(invitation.employee(), step.orElseThrow());
        audit.record(
                AuditEntry.of(Act.AUTHN_FACTOR_ADDED).by(invitation.employee()).because("INVITATION"));
        return Result.ACCEPTED;
    }

    /** What somebody who was invited sees. @param secret for the authenticator, as it is typed */
    public record Shown(String login, String secret) {

        @Override
        public String toString() {
            return "***";
        }
    }

    /** What came of using an invitation. */
    public enum Result {
        ACCEPTED,
        /** At least twelve characters that nobody guesses. */
        PASSWORD_TOO_WEAK,
        CODE_WRONG,
        /** Used before, too old, or never was one. */
        OVER
    }
}
