package kz.qorgan.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kz.qorgan.factors.Passwords;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.FormBrowser;
import kz.qorgan.testing.FormBrowser.Answer;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import kz.qorgan.vault.RandomValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** UC-016: after half a year of rest a code alone no longer opens the account, because the number may be somebody else's. */
@PortalTest
class UC016RecycledNumberTests {

    private static final String SENTENCE = "seven camels sold my hat";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Phones phones;

    @Autowired
    private Entries entries;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Passwords passwords;

    @Autowired
    private RandomValues random;

    @Autowired
    private TransactionTemplate transaction;

    private Person person;
    private FormBrowser browser;

    @BeforeEach
    void arrive(@Autowired People people) {
        person = people.borrower();
        browser = new FormBrowser(context);
    }

    @Test
    void whoNeverSignedInBeforeGetsInByCodeAlone() {
        assertThat(enter("").status()).isEqualTo(303);
    }

    @Test
    void whoWasHereWithinHalfAYearGetsInByCodeAlone() {
        lastHere(179);
        assertThat(enter("").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "kk, 180 күннен астам кірмедіңіз, құпиясөзді де енгізіңіз",
        "ru, не входили больше 180 дней, введите ещё и пароль",
        "en, more than 180 days, enter your password as well"
    })
    void passwordIsAskedForBesideTheCodeAndNothingTypedIsLost(String language, String reason, String next) {
        lastHere(181);
        havePassword();
        browser.reading(language);
        var answer = enter("");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(reason, next, "name=\"password\"", "value=\"" + code() + "\"");
    }

    @Test
    void rightPasswordBesideTheCodeOpensTheAccount() {
        lastHere(181);
        havePassword();
        enter("");
        assertThat(send(SENTENCE).status()).isEqualTo(303);
    }

    @Test
    void wrongPasswordIsSaidAndRecorded() {
        lastHere(181);
        havePassword();
        enter("");
        var answer = send("not the sentence");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("The password does not match.", "name=\"password\"");
        assertThat(Tables.actsConcerning(person.id())).endsWith("authn_factor_refused");
    }

    @Test
    void withoutAPasswordTheWayToStaffIsNamed() {
        lastHere(181);
        var answer = enter("");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Support opens it again", "A passkey works at once")
                .doesNotContain("name=\"password\"");
        assertThat(send(SENTENCE).status()).isEqualTo(422);
    }

    @Test
    void sixthPasswordMustWaitHoweverManyCodes() {
        lastHere(181);
        havePassword();
        enter("");
        for (int i = 0; i < 4; i++) {
            send("not the sentence");
        }
        assertThat(send(SENTENCE).status()).isEqualTo(422);
    }

    @Test
    void numberThatTextsDoNotReachNeedsASecondProofToo() {
        havePassword();
        enter("");
        browser = new FormBrowser(context);
        clock.advance(Duration.ofMinutes(2));
        numberIsLost();
        var answer = enterAgain("");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Messages to this number failed several times", "name=\"password\"");
        assertThat(browser.sends("/sign-in/code", "code", newest(), "password", SENTENCE)
                        .status())
                .isEqualTo(303);
    }

    private void numberIsLost() {
        Tables.superuser().sql("""
                        insert into address_record (address_key, failures, lost_at)
                        select address_key, 3, portal_now() from outbox_message
                        where id = (select message_id from challenge where borrower_id = ?)
                        """).param(person.id().value()).update();
    }

    private Answer enterAgain(String password) {
        browser.opens("/sign-in");
        browser.sends("/sign-in", "mobileNumber", person.number().e164());
        browser.opens("/sign-in/code");
        return browser.sends("/sign-in/code", "code", newest(), "password", password);
    }

    private String newest() {
        return phones.codeFor(person.number(), 2);
    }

    private void lastHere(int daysAgo) {
        var session = entries.by(person, Entries.chrome());
        Tables.superuser()
                .sql("update signed_in_session set opened_at = portal_now() - make_interval(days => ?) where id = ?")
                .params(daysAgo, session.id().value())
                .update();
    }

    private void havePassword() {
        transaction.executeWithoutResult(
                status -> passwords.setConfirmed(person.id(), SENTENCE, new SessionId(random.uuid())));
    }

    private Answer enter(String password) {
        browser.opens("/sign-in");
        browser.sends("/sign-in", "mobileNumber", person.number().e164());
        browser.opens("/sign-in/code");
        return send(password);
    }

    private Answer send(String password) {
        return browser.sends("/sign-in/code", "code", code(), "password", password);
    }

    private String code() {
        return phones.codeFor(person.number(), 1);
    }
}
