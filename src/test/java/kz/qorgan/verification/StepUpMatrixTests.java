package kz.qorgan.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qorgan.device.Visitor;
import kz.qorgan.factors.Passwords;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.session.SignedInBorrower;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.vault.RandomValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of design.md 5, cell by cell: operation, proofs, their age, whose device. */
@PortalTest
class StepUpMatrixTests {

    private static final String WORD = "granted";

    @Autowired
    private StepUp stepUp;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Entries entries;

    @Autowired
    private MovableClock clock;

    @Autowired
    private People people;

    @Autowired
    private RandomValues random;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest(name = "{0} with {1} of {2} s on a {3} device: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            REVEAL         | SMS_OTP               | 0   | own    | WEBAUTHN or PASSWORD
            REVEAL         | SMS_OTP PASSWORD      | 0   | own    | granted
            REVEAL         | SMS_OTP PASSWORD      | 890 | own    | granted
            REVEAL         | SMS_OTP PASSWORD      | 910 | own    | WEBAUTHN or SMS_OTP+PASSWORD
            REVEAL         | PASSWORD              | 0   | own    | WEBAUTHN or SMS_OTP
            REVEAL         | WEBAUTHN              | 890 | own    | granted
            REVEAL         | WEBAUTHN              | 910 | own    | WEBAUTHN or SMS_OTP+PASSWORD
            REVEAL         | SMS_OTP RECOVERY_CODE | 0   | own    | WEBAUTHN or PASSWORD
            REVEAL         | SMS_OTP PASSWORD      | 0   | shared | granted
            EXPORT         | SMS_OTP PASSWORD      | 890 | own    | granted
            EXPORT         | SMS_OTP               | 0   | own    | WEBAUTHN or PASSWORD
            EXPORT         | WEBAUTHN              | 0   | shared | not on a shared device
            CORRECT        | WEBAUTHN              | 890 | own    | granted
            CORRECT        | SMS_OTP PASSWORD      | 910 | shared | WEBAUTHN or SMS_OTP+PASSWORD
            CHANGE_PAYMENT | SMS_OTP PASSWORD      | 290 | own    | granted
            CHANGE_PAYMENT | SMS_OTP PASSWORD      | 310 | own    | WEBAUTHN or SMS_OTP+PASSWORD
            CHANGE_PAYMENT | SMS_OTP RECOVERY_CODE | 0   | own    | WEBAUTHN or PASSWORD
            CHANGE_NUMBER  | WEBAUTHN              | 290 | own    | granted
            CHANGE_NUMBER  | WEBAUTHN              | 310 | own    | WEBAUTHN or SMS_OTP+PASSWORD or SMS_OTP+RECOVERY_CODE
            CHANGE_NUMBER  | SMS_OTP RECOVERY_CODE | 0   | own    | granted
            CHANGE_NUMBER  | SMS_OTP               | 0   | shared | WEBAUTHN or PASSWORD or RECOVERY_CODE
            ADD_FACTOR     | SMS_OTP               | 0   | own    | WEBAUTHN or PASSWORD or RECOVERY_CODE
            ADD_FACTOR     | SMS_OTP RECOVERY_CODE | 290 | own    | granted
            ADD_FACTOR     | SMS_OTP RECOVERY_CODE | 310 | own    | WEBAUTHN or SMS_OTP+PASSWORD or SMS_OTP+RECOVERY_CODE
            ADD_FACTOR     | SMS_OTP PASSWORD      | 0   | shared | not on a shared device
            CHANGE_PASSWORD | SMS_OTP              | 0   | own    | WEBAUTHN or PASSWORD or RECOVERY_CODE
            CHANGE_PASSWORD | SMS_OTP PASSWORD     | 290 | own    | granted
            CHANGE_PASSWORD | SMS_OTP PASSWORD     | 310 | own    | WEBAUTHN or SMS_OTP+PASSWORD or SMS_OTP+RECOVERY_CODE
            CHANGE_PASSWORD | SMS_OTP PASSWORD     | 0   | shared | not on a shared device
            REMOVE_FACTOR  | SMS_OTP               | 0   | own    | WEBAUTHN or PASSWORD or RECOVERY_CODE
            REMOVE_FACTOR  | WEBAUTHN              | 0   | shared | granted
            """)
    void needsWhatTheTableSays(Operation operation, String proofs, int seconds, String device, String outcome) {
        var session = sessionOfSomebodyWithEverything(device.equals("shared"));
        entries.holds(session, Duration.ofSeconds(seconds), kinds(proofs));
        assertThat(words(entries.as(session, () -> stepUp.clearance(operation))))
                .isEqualTo(outcome);
        assertThat(entries.as(session, () -> stepUp.permits(operation.name()))).isEqualTo(outcome.equals(WORD));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ADD_FACTOR", "CHANGE_PASSWORD"},
            mode = EnumSource.Mode.EXCLUDE)
    void withoutASecondFactorNothingSensitiveIsPossible(Operation operation) {
        var session = entries.by(people.borrower(), Entries.chrome());
        assertThat(entries.as(session, () -> stepUp.clearance(operation))).isEqualTo(new Clearance.NoStrongFactor());
    }

    @Test
    void firstSecondFactorNeedsOnlyAFreshCode() {
        var session = entries.by(people.borrower(), Entries.chrome());
        assertThat(entries.as(session, () -> stepUp.clearance(Operation.ADD_FACTOR)))
                .isEqualTo(new Clearance.Granted());
        entries.holds(session, Duration.ofSeconds(310), Factor.Kind.SMS_OTP);
        assertThat(words(entries.as(session, () -> stepUp.clearance(Operation.ADD_FACTOR))))
                .isEqualTo("SMS_OTP");
    }

    @ParameterizedTest
    @CsvSource({
        "REVEAL, true",
        "EXPORT, true",
        "CHANGE_PAYMENT, true",
        "CHANGE_NUMBER, true",
        "CORRECT, false",
        "ADD_FACTOR, false",
        "CHANGE_PASSWORD, false",
        "REMOVE_FACTOR, false"
    })
    void waitsAfterAChangeOfNumber(Operation operation, boolean waits) {
        var session = sessionOfSomebodyWithEverything(false);
        entries.holds(session, Duration.ZERO, Factor.Kind.WEBAUTHN);
        var me = entries.rights(session);
        transaction.executeWithoutResult(status -> stepUp.coolDown(((SignedInBorrower) me.getPrincipal()).borrower()));
        assertThat(entries.as(session, () -> stepUp.clearance(operation)) instanceof Clearance.Cooling)
                .isEqualTo(waits);
    }

    @Test
    void methodSecurityAsksAgainWhateverThePageBelieved() {
        var session = sessionOfSomebodyWithEverything(false);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> entries.as(session, () -> passwords.set("a rather long sentence 7")));
    }

    private Opened sessionOfSomebodyWithEverything(boolean shared) {
        var person = people.borrower();
        transaction.executeWithoutResult(status -> equip(person));
        clock.advance(Duration.ofSeconds(1));
        Visitor visitor = shared ? Entries.sharedFirefox() : Entries.chrome();
        return entries.by(person, visitor);
    }

    private void equip(Person person) {
        for (var kind : new Factor.Kind[] {Factor.Kind.PASSWORD, Factor.Kind.RECOVERY_CODE, Factor.Kind.WEBAUTHN}) {
            enrolments.addConfirmed(person.id(), kind, new SessionId(random.uuid()));
        }
    }

    private static Factor.Kind[] kinds(String words) {
        return Stream.of(words.split(" ")).map(Factor.Kind::valueOf).toArray(Factor.Kind[]::new);
    }

    private static String words(Clearance clearance) {
        return switch (clearance) {
            case Clearance.Granted granted -> WORD;
            case Clearance.ProofsMissing missing ->
                missing.ways().stream().map(StepUpMatrixTests::words).collect(Collectors.joining(" or "));
            case Clearance.NotOnSharedDevice shared -> "not on a shared device";
            default -> clearance.toString();
        };
    }

    private static String words(Set<Factor.Kind> way) {
        return way.stream().sorted().map(Enum::name).collect(Collectors.joining("+"));
    }
}
