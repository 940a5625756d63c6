package kz.qorgan.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kz.qorgan.passkey.PasskeySignInResult.Refused;
import kz.qorgan.passkey.PasskeySignInResult.SignedIn;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import kz.qorgan.verification.PasskeyProof;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Which answers to the question for a passkey are worth nothing. */
@PortalTest
class WrongAnswerModuleTests {

    @Autowired
    private PasskeySignIn signIn;

    @Autowired
    private PasskeyProof proof;

    private Owner owner;

    @Autowired
    void owner(AutowireCapableBeanFactory beans) {
        owner = beans.createBean(Owner.class);
    }

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private Person person;
    private Authenticator device;
    private Passkey passkey;

    @BeforeEach
    void addPasskey() {
        person = owner.signedIn();
        device = owner.device();
        passkey = owner.adds(device);
        Owner.nobody();
    }

    @AfterEach
    void signOut() {
        Owner.nobody();
    }

    @Test
    void refusesUnknownPasskey() {
        var stranger = owner.device();
        stranger.makes("{\"user\":{\"id\":\"AA\"},\"rp\":{\"id\":\"localhost\"},\"challenge\":\"AA\"}");
        assertThat(owner.comesIn(stranger)).isInstanceOf(Refused.class);
    }

    @Test
    void refusesHolderWhoWasNotVerified() {
        assertThat(owner.comesIn(device.withoutVerification())).isInstanceOf(Refused.class);
    }

    @Test
    void refusesReplayedAnswer() {
        var browser = Strangers.browser();
        var answer = device.shows(owner.question(browser));
        assertThat(signIn.finish(answer, browser, Entries.firefox())).isInstanceOf(SignedIn.class);
        assertThat(signIn.finish(answer, browser, Entries.firefox())).isInstanceOf(Refused.class);
    }

    @Test
    void refusesAnswerFromAnotherBrowser() {
        var answer = device.shows(owner.question(Strangers.browser()));
        assertThat(signIn.finish(answer, Strangers.browser(), Entries.firefox()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void refusesAnswerAfterFiveMinutes() {
        var browser = Strangers.browser();
        var answer = device.shows(owner.question(browser));
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(signIn.finish(answer, browser, Entries.firefox())).isInstanceOf(Refused.class);
    }

    @Test
    void takesAnswerJustInTime() {
        var browser = Strangers.browser();
        var answer = device.shows(owner.question(browser));
        clock.advance(Duration.ofMinutes(4).plusSeconds(50));
        assertThat(signIn.finish(answer, browser, Entries.firefox())).isInstanceOf(SignedIn.class);
    }

    @Test
    void refusesCounterThatDoesNotGrow() {
        assertThat(owner.comesIn(device.countingFrom(10))).isInstanceOf(SignedIn.class);
        assertThat(owner.comesIn(device.countingFrom(10))).isInstanceOf(Refused.class);
        assertThat(owner.comesIn(device.countingFrom(4))).isInstanceOf(Refused.class);
        assertThat(owner.comesIn(device.countingFrom(11))).isInstanceOf(SignedIn.class);
    }

    @Test
    void takesAuthenticatorThatDoesNotCount() {
        assertThat(owner.comesIn(device.countingFrom(0))).isInstanceOf(SignedIn.class);
        assertThat(owner.comesIn(device.countingFrom(0))).isInstanceOf(SignedIn.class);
    }

    @Test
    void refusesForeignHandle() {
        owner.signedIn();
        var other = owner.device();
        owner.addsNew(other);
        Owner.nobody();
        assertThat(owner.comesIn(device.claimingToBelongTo(other))).isInstanceOf(Refused.class);
    }

    @Test
    void refusesAnswerThatWasGivenForTheSignIn() {
        var browser = Strangers.browser();
        var answer = device.shows(owner.question(browser));
        assertThat(proof.finish(person.id(), answer)).isEmpty();
        assertThat(signIn.finish(answer, browser, Entries.firefox())).isInstanceOf(SignedIn.class);
    }
}
