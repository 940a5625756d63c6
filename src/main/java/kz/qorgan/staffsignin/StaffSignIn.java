package kz.qorgan.staffsignin;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.employee.Employee;
import kz.qorgan.employee.Employees;
import kz.qorgan.employee.StaffSessions;
import kz.qorgan.kernel.AnonymousAction;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision.Refused;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import kz.qorgan.staffsignin.StoredCredentials.Credential;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Name, password and code at once: counted before they are compared, the same work and the same answer for a name that
 * nobody has. A code opens once.
 */
@Service
public class StaffSignIn {

    private static final Credential NOBODYS = new Credential("", "00".repeat(Totp.SECRET_BYTES), 0);

    private final Employees employees;
    private final StaffSessions sessions;
    private final StoredCredentials stored;
    private final StaffPasswords passwords;
    private final Limits limits;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StaffSignIn(
            Employees employees,
            StaffSessions sessions,
            StoredCredentials stored,
            StaffPasswords passwords,
            Limits limits,
            AuditTrail audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.employees = employees;
        this.sessions = sessions;
        this.stored = stored;
        this.passwords = passwords;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Signs somebody in; the session before, wherever it was, ends. */
    @AnonymousAction
    public StaffSignInResult signIn(String login, String password, String code, ClientAddress address) {
        var name = login.strip().toLowerCase(Locale.ROOT);
        var decision = limits.take(
                Attempt.of(LimitRow.STAFF_SECRET, name), Attempt.of(LimitRow.STAFF_IPV4, LimitRow.STAFF_IPV6, address));
        if (decision instanceof Refused refused) {
            transaction.executeWithoutResult(running -> audit.record(AuditEntry.of(Act.EXCESS_RATE_LIMIT_EXCEEDED)));
            return new StaffSignInResult.TryLater(refused.until());
        }
        var who = employees.withLogin(name).filter(Employee::isHere);
        var step = compare(who, password, code);
        return transaction.execute(running -> who.filter(known -> isUsed(known, step))
                .<StaffSignInResult>map(this::open)
                .orElseGet(() -> refuse(who)));
    }

    /** Whether password and code are right for somebody; the code is used up by it. In the caller's transaction. */
    boolean isProved(Employee who, String password, String code) {
        return isUsed(who, compare(Optional.of(who), password, code));
    }

    private OptionalLong compare(Optional<Employee> who, String password, String code) {
        var credential = who.flatMap(known -> stored.of(known.id())).orElse(NOBODYS);
        var secret = HexFormat.of().parseHex(credential.secret());
        var step = Totp.stepOf(code, secret, clock.instant(), credential.lastStep());
        return passwords.matches(password, credential.passwordHash()) ? step : OptionalLong.empty();
    }

    private boolean isUsed(Employee who, OptionalLong step) {
        return step.isPresent() && stored.use(who.id(), step.getAsLong());
    }

    private StaffSignInResult open(Employee who) {
        var opened = sessions.open(who.id());
        audit.record(AuditEntry.of(Act.AUTHN_LOGIN_SUCCESS).by(who.id()).in(opened.id()));
        return new StaffSignInResult.SignedIn(opened.token());
    }

    private StaffSignInResult refuse(Optional<Employee> who) {
        var entry = AuditEntry.of(Act.AUTHN_LOGIN_FAIL).because("STAFF");
        audit.record(who.map(known -> entry.by(known.id())).orElse(entry));
        return new StaffSignInResult.Refused();
    }
}
