package kz.qorgan.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.freeze.Unfreeze.Proof;
import kz.qorgan.freeze.UnfreezeResult.Opened;
import kz.qorgan.freeze.UnfreezeResult.Refused;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.Language;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.SendResult;
import kz.qorgan.passkey.Authenticator;
import kz.qorgan.passkey.Owner;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Opening takes the code and a passkey of the very account, one that counts already. */
@PortalTest
class UnfreezeByPasskeyModuleTests {

    @Autowired
    private Unfreeze unfreeze;

    @Autowired
    private Borrowers borrowers;

    @Autowired
    private Phones phones;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private final BrowserId browser = Strangers.browser();
    private Owner owner;
    private Authenticator device;

    @BeforeEach
    void makeOwner(@Autowired AutowireCapableBeanFactory beans) {
        owner = beans.createBean(Owner.class);
        device = owner.device();
    }

    @Test
    void codeAndPasskeyOpen() {
        var person = owner.signedIn();
        owner.adds(device);
        freeze(person);
        assertThat(confirm(person, answer())).isInstanceOf(Opened.class);
        assertThat(borrowers.mayBeUsed(person.id())).isTrue();
        assertThat(Tables.actsConcerning(person.id())).containsOnlyOnce("authn_login_unlock");
    }

    @Test
    void somebodyElsesPasskeyDoesNot() {
        owner.signedIn();
        owner.adds(device);
        var person = owner.signedIn();
        freeze(person);
        assertRefused(person, answer());
    }

    @Test
    void onePlantedLatelyDoesNot() {
        var person = owner.signedIn();
        owner.addsNew(device);
        freeze(person);
        assertRefused(person, answer());
    }

    @Test
    void answerIsGoodOnceAndInTheBrowserThatWasAsked() {
        var person = owner.signedIn();
        owner.adds(device);
        freeze(person);
        assertRefused(person, device.shows(owner.question(Strangers.browser())));
        assertRefused(person, "{}");
    }

    private void freeze(Person person) {
        Owner.nobody();
        clock.advance(Duration.ofMinutes(2));
        transaction.executeWithoutResult(running -> borrowers.change(person.id(), AccountStatus.FROZEN));
    }

    private String answer() {
        return device.shows(owner.question(browser));
    }

    private void assertRefused(Person person, String answer) {
        clock.advance(Duration.ofMinutes(2));
        assertThat(confirm(person, answer)).isEqualTo(new Refused(new CodeProblem.WrongCode(4)));
        assertThat(borrowers.isIn(person.id(), AccountStatus.FROZEN)).isTrue();
        assertThat(Tables.actsConcerning(person.id())).endsWith("authn_factor_refused");
    }

    private UnfreezeResult confirm(Person person, String answer) {
        var before = phones.codesFor(person.number()).size();
        var challenge = ask(person);
        var code = phones.codeFor(person.number(), before + 1);
        return unfreeze.confirm(challenge, code, new Proof.Passkey(answer), browser, Strangers.address());
    }

    private ChallengeId ask(Person person) {
        var sent = unfreeze.request(person.number(), browser, Strangers.address(), Language.EN);
        return ((SendResult.OnItsWay) sent).challenge();
    }
}
