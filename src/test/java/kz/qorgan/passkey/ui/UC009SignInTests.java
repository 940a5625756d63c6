package kz.qorgan.passkey.ui;

import static org.assertj.core.api.Assertions.assertThat;

import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.passkey.Authenticator;
import kz.qorgan.passkey.Owner;
import kz.qorgan.session.SessionLookup;
import kz.qorgan.session.SessionToken;
import kz.qorgan.session.SignedInBorrower;
import kz.qorgan.testing.FormBrowser;
import kz.qorgan.testing.FormBrowser.Answer;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** UC-009, from outside: the form of the sign-in page takes a passkey in place of a number. */
@PortalTest
class UC009SignInTests {

    private static final String QUESTION = "/sign-in/passkey/options";
    private static final String ENTER = "/sign-in/passkey";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private SessionLookup sessions;

    private Owner owner;
    private Person person;
    private Authenticator device;
    private FormBrowser browser;

    @BeforeEach
    void openPage(@Autowired AutowireCapableBeanFactory beans) {
        owner = beans.createBean(Owner.class);
        person = owner.signedIn();
        device = owner.device();
        browser = new FormBrowser(context);
        Owner.nobody();
    }

    @Test
    void opensTheAccountAndLeadsToItsFirstPage() {
        lets(device);
        var answer = enters();
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.to()).isEqualTo("/");
        assertThat(answer.madeSession()).isFalse();
        assertThat(signedIn().borrower()).isEqualTo(person.id());
        assertThat(signedIn().sharedDevice()).isFalse();
    }

    @Test
    void honoursTheTickOfASharedDevice() {
        lets(device);
        browser.opens("/sign-in");
        var options = browser.sends(QUESTION, "sharedDevice", "true").body();
        assertThat(browser.sends(ENTER, "passkey", device.shows(options), "sharedDevice", "true")
                        .status())
                .isEqualTo(303);
        assertThat(signedIn().sharedDevice()).isTrue();
    }

    @Test
    void buttonIsNotThereWithoutScript() {
        assertThat(browser.opens("/sign-in").body())
                .containsPattern("hidden>\\s*<input type=\"hidden\" name=\"passkey\"");
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Бұл кіру кілтімен кіру мүмкін болмады.",
        "ru, Войти с этим ключом доступа не получилось.",
        "en, Signing in with this passkey did not work."
    })
    void refusesInOneSentenceAndKeepsWhatWasTyped(String language, String sentence) {
        browser.reading(language).opens("/sign-in");
        browser.sends(QUESTION);
        var answer = browser.sends(ENTER, "passkey", "{}", "mobileNumber", "8 701 000 00 00");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(sentence, "8 701 000 00 00", "data-view=\"sign-in\"");
        assertThat(browser.kept("sid")).isEmpty();
        assertThat(answer.madeSession()).isFalse();
    }

    @Test
    void refusesWithoutAQuestion() {
        browser.opens("/sign-in");
        assertThat(browser.sends(ENTER, "passkey", "{}").status()).isEqualTo(422);
    }

    @Test
    void refusesClosedAccountWithTheSameSentence(
            @Autowired Borrowers borrowers, @Autowired TransactionTemplate transaction) {
        lets(device);
        transaction.executeWithoutResult(status -> borrowers.change(person.id(), AccountStatus.BLOCKED));
        var answer = enters();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Signing in with this passkey did not work.");
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Бұл кіру кілті жаңа. Сізді қорғау үшін ол кейінірек күшіне енеді: 3 күннен кейін",
        "ru, 'Этот ключ доступа новый. Чтобы защитить вас, он начнёт действовать позже: через 3 дня'",
        "en, This passkey is new. To protect you it starts working in 3 days"
    })
    void saysFromWhenANewOneCounts(String language, String sentence) {
        owner.again(person);
        owner.addsNew(device);
        Owner.nobody();
        browser.reading(language);
        var answer = enters();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(sentence);
    }

    @Test
    void tooManyQuestionsAreRefusedWithTheTime() {
        browser.opens("/sign-in");
        Answer answer = browser.sends(QUESTION);
        for (int i = 0; i < 15; i++) {
            answer = browser.sends(QUESTION);
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).startsWith("Too many tries. Try again in ");
    }

    private void lets(Authenticator own) {
        owner.again(person);
        owner.adds(own);
        Owner.nobody();
    }

    private Answer enters() {
        browser.opens("/sign-in");
        return browser.sends(
                ENTER, "passkey", device.shows(browser.sends(QUESTION).body()));
    }

    private SignedInBorrower signedIn() {
        var token = new SessionToken(browser.kept("sid").orElseThrow());
        return (SignedInBorrower) sessions.authentication(token).orElseThrow().getPrincipal();
    }
}
