package kz.qorgan.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.session.SessionLookup;
import kz.qorgan.session.SessionToken;
import kz.qorgan.session.SignedInBorrower;
import kz.qorgan.testing.FormBrowser;
import kz.qorgan.testing.FormBrowser.Answer;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** UC-001: from the number to the account; whoever has no phone learns nothing. The second page has tests of its own. */
@PortalTest
class UC001SignInTests {

    private static final String NUMBER = "mobileNumber";
    private static final String HOSTILE = "\"><script>alert(1)</script>";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private People people;

    @Autowired
    private Phones phones;

    @Autowired
    private SessionLookup sessions;

    private FormBrowser browser;

    @BeforeEach
    void openPage(@Autowired MovableClock clock) {
        clock.advance(Duration.ofMinutes(2));
        browser = new FormBrowser(context);
        assertThat(browser.opens("/sign-in").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Ұялы телефон нөмірін енгізіңіз.",
        "ru, Введите номер мобильного телефона.",
        "en, Enter your mobile number."
    })
    void nothingTypedIsSaidBesideTheField(String language, String sentence) {
        var answer = browser.reading(language).sends("/sign-in", NUMBER, "  ");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(sentence, "lang=\"" + language + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "kk, +79161234567, Бұл Қазақстанның ұялы телефон нөміріне ұқсамайды.",
        "ru, +7 727 258 00 00, Это не похоже на номер мобильного телефона Казахстана.",
        "en, call me, This does not look like a Kazakhstani mobile number."
    })
    void whatIsNoMobileNumberOfKazakhstanStaysAsTyped(String language, String typed, String sentence) {
        var answer = browser.reading(language).sends("/sign-in", NUMBER, typed);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(sentence, "value=\"" + typed + "\"");
        assertThat(browser.kept("code")).isEmpty();
    }

    @Test
    void hostileTextComesBackHarmless() {
        var answer = browser.sends("/sign-in", NUMBER, HOSTILE);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"&quot;&gt;&lt;script&gt;").doesNotContain(HOSTILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8 (7%s", "7%s", "+7 7%s"})
    void numberIsTakenInAnyUsualForm(String form) {
        var digits = people.borrower().number().e164().substring(3);
        var typed = form.formatted(form.contains("(") ? digits.substring(0, 2) + ")" + digits.substring(2) : digits);
        var answer = browser.sends("/sign-in", NUMBER, typed);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.to()).isEqualTo("/sign-in/code");
    }

    @Test
    void rightCodeOpensTheOverview() {
        var person = people.borrower();
        ask(person.number());
        var answer = browser.sends("/sign-in/code", "code", phones.codeFor(person.number(), 1));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.to()).isEqualTo("/");
        assertThat(signedIn()).matches(who -> who.borrower().equals(person.id()) && !who.sharedDevice());
        assertThat(browser.kept("code")).isEmpty();
    }

    @Test
    void pageThatWasAskedForOpensAfterwards() {
        var person = people.borrower();
        var refused = browser.opens("/devices");
        assertThat(refused.to()).isEqualTo("/sign-in");
        browser.opens("/sign-in");
        ask(person.number());
        var answer = browser.sends("/sign-in/code", "code", phones.codeFor(person.number(), 1));
        assertThat(answer.to()).startsWith("/devices");
    }

    @Test
    void sharedDeviceIsCarriedIntoTheSession() {
        var person = people.borrower();
        browser.sends("/sign-in", NUMBER, person.number().e164(), "sharedDevice", "true");
        browser.opens("/sign-in/code");
        browser.sends("/sign-in/code", "code", phones.codeFor(person.number(), 1));
        assertThat(signedIn().sharedDevice()).isTrue();
    }

    @Test
    void whoIsSignedInIsSentToTheOverview() {
        rightCodeOpensTheOverview();
        var answer = browser.opens("/sign-in");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.to()).isEqualTo("/");
    }

    @Test
    void unknownNumberGetsTheSamePagesAsAKnownOne() {
        assertThat(pages(People.strangersNumber()))
                .isEqualTo(pages(people.borrower().number()));
    }

    @ParameterizedTest
    @EnumSource(
            value = AccountStatus.class,
            names = {"FROZEN", "BLOCKED"})
    void closedAccountGetsTheSamePagesAndNoText(
            AccountStatus closed, @Autowired Borrowers borrowers, @Autowired TransactionTemplate transaction) {
        var person = people.borrower();
        transaction.executeWithoutResult(running -> borrowers.change(person.id(), closed));
        assertThat(pages(person.number())).isEqualTo(pages(people.borrower().number()));
        assertThat(phones.textsFor(person.number())).isEmpty();
    }

    @Test
    void formWithoutItsTokenIsNotTaken() {
        var person = people.borrower();
        var answer = new FormBrowser(context)
                .sends("/sign-in", NUMBER, person.number().e164());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(phones.textsFor(person.number())).isEmpty();
    }

    /** All that a stranger sees, up to the end of the tries, without what differs each time. */
    private String pages(MobileNumber number) {
        var stranger = new FormBrowser(context);
        var pages = new StringBuilder(seen(stranger.opens("/sign-in")));
        pages.append(seen(stranger.sends("/sign-in", NUMBER, number.e164())));
        pages.append(seen(stranger.opens("/sign-in/code")));
        pages.append(seen(stranger.sends("/sign-in/resend")).replaceAll("after [^<]+<", "after <"));
        for (int guess = 0; guess < 6; guess++) {
            pages.append(seen(stranger.sends("/sign-in/code", "code", "00000000")));
        }
        return pages.toString().replace(number.masked(), "the number");
    }

    /** A stranger costs no memory: no answer may begin a servlet session. */
    private static String seen(Answer answer) {
        assertThat(answer.madeSession()).isFalse();
        return answer.status() + " " + answer.to()
                + answer.body()
                        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                        .replaceAll("</th:block> <strong>..</strong>|: <strong>..</strong>", "")
                        .replaceAll("seconds=\"\\d+\"[^<]+<", "<");
    }

    private void ask(MobileNumber number) {
        assertThat(browser.sends("/sign-in", NUMBER, number.e164()).status()).isEqualTo(303);
        var page = browser.opens("/sign-in/code");
        assertThat(page.text()).contains(number.masked()).doesNotContain(number.e164());
    }

    private SignedInBorrower signedIn() {
        var token = new SessionToken(browser.kept("sid").orElseThrow());
        return (SignedInBorrower) sessions.authentication(token).orElseThrow().getPrincipal();
    }
}
