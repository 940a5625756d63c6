package kz.qorgan.rightsdialogue;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.qorgan.kernel.Language;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.receipt.ReceiptCheck;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.rights.Requests;
import kz.qorgan.rightsdialogue.FormResult.CodeSent;
import kz.qorgan.rightsdialogue.FormResult.Sent;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.SampleFiles;
import kz.qorgan.testing.Strangers;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A borrower who writes requests. */
@PortalTest
abstract class RequestFormTest {

    static final String WORDS = "Они звонят моей сестре каждый день";

    @Autowired
    RequestForm form;

    @Autowired
    RequestDrafts drafts;

    @Autowired
    Dialogue dialogue;

    @Autowired
    Requests requests;

    @Autowired
    ReceiptCheck check;

    @Autowired
    Phones phones;

    @Autowired
    Entries entries;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    Person person;
    Opened session;
    int asked;

    @BeforeEach
    void somebody() {
        person = people.borrower();
        session = entries.by(person, Entries.chrome());
        asked = 0;
    }

    Optional<?> attach(String slot) {
        return as(() -> drafts.add(slot, "paper.png", picture()));
    }

    static ByteArrayInputStream picture() {
        return new ByteArrayInputStream(SampleFiles.png(40, 30));
    }

    Request send() {
        return ((Sent) confirm(begin(), code())).request();
    }

    void write(RequestKind kind, String words) {
        as(() -> save(kind, "", words));
    }

    boolean save(RequestKind kind, String about, String words) {
        drafts.save(Optional.of(kind), about, words);
        return true;
    }

    FormResult tryToBegin() {
        return as(() -> form.begin(Strangers.address(), Language.RU));
    }

    ChallengeId begin() {
        asked++;
        return ((CodeSent) tryToBegin()).challenge();
    }

    FormResult confirm(ChallengeId challenge, String code) {
        return as(() -> form.confirm(challenge, code, Strangers.address(), Language.RU));
    }

    String code() {
        return phones.codeFor(person.number(), asked);
    }

    <T> T as(Callable<T> action) {
        return entries.as(session, action);
    }
}
