package kz.qorgan.phone;

import java.time.Duration;
import java.util.concurrent.Callable;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.factors.Passwords;
import kz.qorgan.factors.RecoveryCodes;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.verification.StepUp;
import kz.qorgan.verification.StepUpProofs;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody at level 2 who wants another number. */
@PortalTest
abstract class NumberChangeTest {

    private static final String SENTENCE = "seven camels sold my hat";

    @Autowired
    protected NumberChange change;

    @Autowired
    protected StepUp stepUp;

    @Autowired
    protected StepUpProofs proofs;

    @Autowired
    protected RecoveryCodes recoveryCodes;

    @Autowired
    protected Borrowers borrowers;

    @Autowired
    protected Entries entries;

    @Autowired
    protected People people;

    @Autowired
    protected Phones phones;

    @Autowired
    protected MovableClock clock;

    protected final MobileNumber wanted = People.strangersNumber();
    protected Person person;
    protected Opened here;

    @BeforeEach
    void signInAtLevelTwo(
            @Autowired Passwords passwords,
            @Autowired TransactionTemplate transaction,
            @Autowired RandomValues random) {
        person = people.borrower();
        transaction.executeWithoutResult(
                status -> passwords.setConfirmed(person.id(), SENTENCE, new SessionId(random.uuid())));
        here = entries.by(person, Entries.chrome());
        entries.holds(here, Duration.ZERO, Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
    }

    protected final void changeNumber() {
        begin(wanted);
        enterNew(phones.codeFor(wanted, 1));
        enterOld(phones.codeFor(person.number(), 1));
    }

    protected final NumberStep begin(MobileNumber to) {
        return doing(() -> change.begin(to.e164(), Strangers.address(), Language.EN));
    }

    protected final NumberStep enterNew(String code) {
        return doing(() -> change.enterNew(code, Strangers.address()));
    }

    protected final NumberStep enterOld(String code) {
        return doing(() -> change.enterOld(code, Strangers.address()));
    }

    protected final MobileNumber bound() {
        return borrowers.profile(person.id()).number();
    }

    protected final <T> T doing(Callable<T> act) {
        return entries.as(here, act);
    }
}
