package kz.qorgan.personaldata;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import kz.qorgan.catalogue.Source;
import kz.qorgan.kernel.Factor;
import kz.qorgan.personaldata.Disclosures.Disclosure;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.verification.Enrolments;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A borrower about whom values are stored, and who has given every proof that is asked for. */
@PortalTest
abstract class PersonalDataTest {

    static final String IBAN = "KZ62999SYNTH00000001";

    @Autowired
    PersonalData data;

    @Autowired
    MyData myData;

    @Autowired
    Reveals reveals;

    @Autowired
    Disclosures disclosures;

    @Autowired
    RecipientNotices recipients;

    @Autowired
    MovableClock clock;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private People people;

    @Autowired
    private Entries entries;

    @Autowired
    private TransactionTemplate transaction;

    Person person;
    private Opened session;

    @BeforeEach
    void somebody() {
        person = people.borrower();
        openSession();
        handOver(Map.of("bank.iban", IBAN, "email", "aigul@example.com"));
    }

    /** Of whoever the person is now. */
    void openSession() {
        session = entries.by(person, Entries.chrome());
    }

    /** When the session of before is over. */
    void later(Duration passed) {
        clock.advance(passed);
        openSession();
    }

    Person somebodyElse() {
        return people.borrower();
    }

    boolean handOver(Map<String, String> values) {
        return inTransaction(() -> data.keep(person.id(), values, Source.INTAKE));
    }

    void correct(String field, String value) {
        inTransaction(() -> {
            data.correct(person.id(), field, value, Source.PERSON);
            return true;
        });
    }

    void given(String recipient, LocalDate on, String... fields) {
        inTransaction(() -> disclosures.record(person.id(), List.of(new Disclosure(recipient, Set.of(fields), on))));
    }

    /** With a password, and so at level 2. */
    RevealResult reveal(String field) {
        enrol();
        entries.holds(session, Duration.ZERO, Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        return as(() -> reveals.reveal(field));
    }

    private void enrol() {
        if (enrolments.of(person.id()).isEmpty()) {
            inTransaction(() -> enrolments.addConfirmed(person.id(), Factor.Kind.PASSWORD, session.id()));
        }
    }

    DataField field(String name) {
        return as(() -> myData.all()).stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.field().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    <T> T as(Callable<T> action) {
        return entries.as(session, action);
    }

    <T> T inTransaction(Callable<T> action) {
        return Objects.requireNonNull(transaction.execute(running -> {
            try {
                return action.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }));
    }
}
