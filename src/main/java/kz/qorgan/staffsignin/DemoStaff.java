package kz.qorgan.staffsignin;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.qorgan.employee.Employee;
import kz.qorgan.employee.Employees;
import kz.qorgan.staff.Role;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Five invented people who work here, with passwords and authenticators that everybody knows. Only in a demonstration. */
@Component
@Profile("demo")
public class DemoStaff implements SmartLifecycle {

    private static final Map<String, Role> PEOPLE = new TreeMap<>(Map.of(
            "support1", Role.SUPPORT,
            "support2", Role.SUPPORT,
            "privacy1", Role.PRIVACY_OFFICER,
            "auditor1", Role.AUDITOR,
            "admin1", Role.ADMIN));

    private static final Map<String, String> GIVEN_NAMES = Map.of(
            "support1", "Айгерим",
            "support2", "Ерлан",
            "privacy1", "Сәуле",
            "auditor1", "Марат",
            "admin1", "Динара");

    private final Employees employees;
    private final StoredCredentials credentials;
    private final StaffPasswords passwords;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private boolean running;

    DemoStaff(
            Employees employees,
            StoredCredentials credentials,
            StaffPasswords passwords,
            TransactionTemplate transaction,
            Clock clock) {
        this.employees = employees;
        this.credentials = credentials;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Everybody with the secret of the authenticator and the code of this moment. */
    public List<Person> people() {
        return PEOPLE.entrySet().stream()
                .map(person -> new Person(
                        person.getKey(),
                        "demo-" + person.getKey(),
                        person.getValue(),
                        Totp.written(secret(person.getKey())),
                        Totp.at(secret(person.getKey()), clock.instant())))
                .toList();
    }

    @Override
    public void start() {
        running = true;
        PEOPLE.forEach((login, role) -> transaction.executeWithoutResult(status -> settle(login, role)));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void settle(String login, Role role) {
        var known = employees.withLogin(login);
        var who = known.or(() -> employees.create(login, GIVEN_NAMES.getOrDefault(login, login), "Сынақ"))
                .map(Employee::id)
                .orElseThrow();
        if (known.isEmpty()) {
            credentials.put(who, passwords.hash("demo-" + login), HexFormat.of().formatHex(secret(login)));
        }
        if (!employees.roles(who).contains(role)) {
            employees.grantByOperator(who, role);
        }
    }

    /** Twenty bytes that everybody can work out. */
    private static byte[] secret(String login) {
        return (login + ".demo-authenticator").substring(0, Totp.SECRET_BYTES).getBytes(StandardCharsets.US_ASCII);
    }

    /** Somebody who can be signed in as. */
    public record Person(String name, String password, Role role, String secret, String code) {}
}
