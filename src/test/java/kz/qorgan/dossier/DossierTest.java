package kz.qorgan.dossier;

import java.util.Map;
import kz.qorgan.catalogue.Source;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.rights.Requests;
import kz.qorgan.staff.Role;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Staff;
import kz.qorgan.testing.Staff.Colleague;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A borrower about whom something is stored, and somebody of support. */
@PortalTest
abstract class DossierTest {

    static final String WORDS = "The person called about a text that did not arrive";
    static final String IBAN = "KZ62999SYNTH00000001";

    @Autowired
    BorrowerSearch search;

    @Autowired
    Openings openings;

    @Autowired
    BorrowerFile file;

    @Autowired
    CloseOnes closeOnes;

    @Autowired
    Staff staff;

    @Autowired
    Entries entries;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    private PersonalData data;

    @Autowired
    private Requests requests;

    Person person;
    Colleague support;

    @BeforeEach
    void both() {
        person = people.borrower();
        transaction.executeWithoutResult(running -> data.keep(person.id(), Map.of("bank.iban", IBAN), Source.INTAKE));
        support = staff.with(Role.SUPPORT);
    }

    SearchResult find(String key) {
        return staff.as(support, () -> search.find(key));
    }

    OpeningResult open(Reason reason) {
        return open(support, reason);
    }

    OpeningResult open(Colleague who, Reason reason) {
        return staff.as(who, () -> openings.open(person.iin().value(), reason));
    }

    java.util.UUID opened() {
        return ((OpeningResult.Opened) open(new Reason.OwnWords(WORDS))).opening();
    }

    String request(Person whose) {
        return transaction
                .execute(running -> requests.submit(whose.id(), RequestKind.INFORMATION, ""))
                .number()
                .toString();
    }
}
