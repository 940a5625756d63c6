package kz.qorgan.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.passkey.PasskeySignIn.Question;
import kz.qorgan.passkey.PasskeySignInResult.NotYet;
import kz.qorgan.passkey.PasskeySignInResult.Refused;
import kz.qorgan.passkey.PasskeySignInResult.SignedIn;
import kz.qorgan.session.SessionLookup;
import kz.qorgan.session.SignedInBorrower;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import kz.qorgan.testing.Tables;
import kz.qorgan.verification.PasskeyProof;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Showing a passkey: to get in, and again inside a session. */
@PortalTest
class ShowingModuleTests {

    @Autowired
    private PasskeySignIn signIn;

    @Autowired
    private PasskeyProof proof;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private Borrowers borrowers;

    @Autowired
    private SessionLookup lookup;

    private Owner owner;

    @Autowired
    void owner(AutowireCapableBeanFactory beans) {
        owner = beans.createBean(Owner.class);
    }

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
    void opensASessionWithThatProofAlone() {
        var in = (SignedIn) owner.comesIn(device);
        var rights = lookup.authentication(in.token()).orElseThrow();
        assertThat(rights.getPrincipal()).isInstanceOfSatisfying(SignedInBorrower.class, borrower -> {
            assertThat(borrower.borrower()).isEqualTo(person.id());
            assertThat(borrower.sharedDevice()).isFalse();
        });
        assertThat(rights.getAuthorities())
                .extracting("authority")
                .containsExactlyInAnyOrder("ROLE_BORROWER", "FACTOR_WEBAUTHN");
        owner.as(in.token());
        assertThat(passkeys.mine().getFirst().lastUsedAt()).isPresent();
        assertThat(Tables.actsConcerning(person.id())).contains("session_created", "authn_login_success");
    }

    @Test
    void sharedDeviceStaysShared() {
        var browser = Strangers.browser();
        var answer = device.shows(owner.question(browser));
        var in = (SignedIn) signIn.finish(answer, browser, Entries.sharedFirefox());
        assertThat(lookup.authentication(in.token()).orElseThrow().getPrincipal())
                .isInstanceOfSatisfying(
                        SignedInBorrower.class,
                        borrower -> assertThat(borrower.sharedDevice()).isTrue());
    }

    @Test
    void replacesTheFormerSessionOfTheBrowser() {
        var former = owner.again(person);
        assertThat(owner.comesIn(device)).isInstanceOf(SignedIn.class);
        assertThat(lookup.authentication(former.token())).isEmpty();
    }

    @Test
    void refusesOneThatDoesNotCountYetAndSaysFromWhen() {
        var newcomer = owner.signedIn();
        var other = owner.device();
        var added = owner.addsNew(other);
        Owner.nobody();
        assertThat(owner.comesIn(other)).isEqualTo(new NotYet(added.factor().usableFrom()));
        assertThat(Tables.actsConcerning(newcomer.id())).doesNotContain("authn_login_success");
    }

    @Test
    void refusesClosedAccountLikeAnythingElse() {
        transaction.executeWithoutResult(status -> borrowers.change(person.id(), AccountStatus.FROZEN));
        assertThat(owner.comesIn(device)).isInstanceOf(Refused.class);
        assertThat(Tables.actsConcerning(person.id())).contains("authn_login_fail");
    }

    @Test
    void manyEqualAnswersAtOnceOpenOneSession() {
        var browser = Strangers.browser();
        var answer = device.shows(owner.question(browser));
        var results = AtOnce.times(12, () -> signIn.finish(answer, browser, Entries.firefox()));
        assertThat(results).filteredOn(SignedIn.class::isInstance).hasSize(1);
    }

    @Test
    void questionsAreLimited() {
        var browser = Strangers.browser();
        for (int i = 0; i < 15; i++) {
            owner.question(browser);
        }
        assertThat(signIn.begin(browser, Strangers.address())).isInstanceOf(Question.TryLater.class);
    }

    @Test
    void provesItselfInASession() {
        var answer = device.shows(proof.begin(person.id()));
        assertThat(proof.finish(person.id(), answer)).contains(passkey.id());
        assertThat(proof.finish(person.id(), answer)).isEmpty();
    }

    @Test
    void asksForOwnPasskeysOnly() {
        assertThat(proof.begin(person.id())).contains("allowCredentials", "\"type\":\"public-key\"");
        assertThat(owner.question(Strangers.browser())).doesNotContain("\"type\":\"public-key\"");
    }

    @Test
    void refusesPasskeyOfAnotherBorrowerInASession() {
        var other = owner.signedIn();
        assertThat(proof.finish(other.id(), device.shows(proof.begin(other.id()))))
                .isEmpty();
    }
}
