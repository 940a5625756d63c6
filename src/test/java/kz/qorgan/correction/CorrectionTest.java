package kz.qorgan.correction;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.qorgan.catalogue.Source;
import kz.qorgan.correction.CorrectionResult.Asked;
import kz.qorgan.kernel.Factor;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.Requests;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.SampleFiles;
import kz.qorgan.verification.Enrolments;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A borrower with a password about whom an address is stored. */
@PortalTest
abstract class CorrectionTest {

    static final String REASON = "The account at the other bank was closed";
    static final String IBAN = "KZ86125KZT5004100100";

    @Autowired
    Corrections corrections;

    @Autowired
    Drafts drafts;

    @Autowired
    CorrectionDecisions decisions;

    @Autowired
    Requests requests;

    @Autowired
    PersonalData data;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Entries entries;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    Person person;
    Opened session;

    @BeforeEach
    void somebody() {
        person = people.borrower();
        session = entries.by(person, Entries.chrome());
        transaction.executeWithoutResult(running -> {
            data.keep(person.id(), Map.of("email", "old@example.com"), Source.INTAKE);
            enrolments.addConfirmed(person.id(), Factor.Kind.PASSWORD, session.id());
        });
        entries.holds(session, Duration.ZERO, Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
    }

    Request asked() {
        addEvidence();
        return ((Asked) correctPayment(IBAN)).request();
    }

    void addEvidence() {
        as(() -> drafts.add("bank.iban", "card.png", new ByteArrayInputStream(SampleFiles.png(40, 30))));
    }

    CorrectionResult correct(String field, String value) {
        return as(() -> corrections.correct(field, value, ""));
    }

    CorrectionResult correctPayment(String value) {
        return as(() -> corrections.correctPayment("bank.iban", value, REASON));
    }

    boolean approve(Request request) {
        return Boolean.TRUE.equals(transaction.execute(running -> decisions.approve(request.id())));
    }

    boolean refuse(Request request) {
        return Boolean.TRUE.equals(transaction.execute(
                running -> decisions.refuse(request.id(), CorrectionDecisions.Refusal.EVIDENCE_DOES_NOT_SHOW_IT)));
    }

    @Nullable
    String value(String field) {
        return data.value(person.id(), field).orElse(null);
    }

    <T> T as(Callable<T> action) {
        return entries.as(session, action);
    }
}
