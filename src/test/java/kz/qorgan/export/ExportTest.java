package kz.qorgan.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.zip.ZipInputStream;
import kz.qorgan.catalogue.Source;
import kz.qorgan.export.Exports.Asked;
import kz.qorgan.export.Exports.Copy;
import kz.qorgan.export.Exports.Overview;
import kz.qorgan.export.Exports.Taken;
import kz.qorgan.kernel.Factor;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import kz.qorgan.verification.Enrolments;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A borrower about whom something is stored, and who has just given every proof. */
@PortalTest
abstract class ExportTest {

    static final String IBAN = "KZ62999SYNTH00000001";

    @Autowired
    Exports exports;

    @Autowired
    PersonalData data;

    @Autowired
    MovableClock clock;

    @Autowired
    Entries entries;

    @Autowired
    People people;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private TransactionTemplate transaction;

    Person person;
    Opened session;

    @BeforeEach
    void somebody() {
        person = people.borrower();
        session = provenSession(person);
        keep(Map.of("bank.iban", IBAN, "email", "aigul@example.com"));
    }

    void keep(Map<String, String> values) {
        inTransaction(() -> data.keep(person.id(), values, Source.INTAKE));
    }

    <T> T inTransaction(Callable<T> action) {
        return transaction.execute(running -> {
            try {
                return action.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    /** With a code and a password, both just now. */
    Opened provenSession(Person of) {
        var opened = entries.by(of, Entries.chrome());
        if (enrolments.of(of.id()).isEmpty()) {
            inTransaction(() -> enrolments.addConfirmed(of.id(), Factor.Kind.PASSWORD, opened.id()));
        }
        entries.holds(opened, Duration.ZERO, Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        return opened;
    }

    Asked ask(String language) {
        return as(() -> exports.ask(Locale.of(language)));
    }

    Overview overview() {
        return as(() -> exports.overview());
    }

    Taken take(UUID copy) {
        return as(() -> exports.take(copy));
    }

    <T> T as(Callable<T> action) {
        return entries.as(session, action);
    }

    /** Asks, and waits until it is there. */
    Copy made(String language) {
        assertThat(ask(language)).isInstanceOf(Asked.Begun.class);
        return ready();
    }

    Copy ready() {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> overview().copy().orElseThrow(), copy -> copy.state() != Copy.State.WAITING);
    }

    /** The ZIP, opened. */
    Map<String, byte[]> opened(Copy copy) {
        if (take(copy.id()) instanceof Taken.Here here) {
            return unzip(here);
        }
        throw new AssertionError("The copy is not there");
    }

    /** As if another process had begun to make a copy and then been killed. */
    UUID abandoned(int tries) {
        var id = UUID.randomUUID();
        Tables.superuser()
                .sql("""
                        insert into export_job (id, borrower_id, session_id, language, tries, lease_until, expires_at)
                        values (?, ?, ?, 'ru', ?, portal_now() + interval '20 seconds', portal_now() + interval '1 day')
                        """)
                .params(id, person.id().value(), session.id().value(), tries)
                .update();
        return id;
    }

    private static Map<String, byte[]> unzip(Taken.Here here) {
        Map<String, byte[]> files = new HashMap<>();
        try (var content = here.content()) {
            var bytes = content.readAllBytes();
            assertThat(bytes).hasSize((int) here.size());
            var zip = new ZipInputStream(new ByteArrayInputStream(bytes));
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
