package kz.qorgan.freeze.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.testing.FormBrowser;
import kz.qorgan.testing.FormBrowser.Answer;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** UC-013: whoever has no phone learns nothing, and whatever is sent does no harm. */
@PortalTest
class UC013StrangerTests {
    private static final String NUMBER = "mobileNumber";
    private static final String HOSTILE = "\"><script>alert(1)</script>";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private People people;

    @Autowired
    private Phones phones;

    @Autowired
    private Borrowers borrowers;

    @Autowired
    private MovableClock clock;

    private FormBrowser browser;
    private Person person;

    @BeforeEach
    void openPage() {
        clock.advance(Duration.ofMinutes(2));
        person = people.borrower();
        browser = new FormBrowser(context);
        assertThat(browser.opens("/freeze").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/receipts/x", "/receipts/F-2611-7K3M-92QD", "/receipts/<script>", "/receipts/~.x/pdf"})
    void noOtherLinkOpensAReceipt(String link) {
        var answer = browser.opens(link);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.madeSession()).isFalse();
    }

    @Test
    void cookieOfTheSignInIsNoneOfTheFreeze() {
        browser.opens("/sign-in");
        browser.sends("/sign-in", NUMBER, person.number().e164());
        browser.keeps("freeze", browser.kept("code").orElseThrow());
        assertThat(browser.opens("/freeze/code").to()).isEqualTo("/freeze");
        assertThat(browser.sends("/freeze/code", "code", phones.codeFor(person.number(), 1))
                        .to())
                .isEqualTo("/freeze");
        assertThat(borrowers.mayBeUsed(person.id())).isTrue();
    }

    @Test
    void hostileTextComesBackHarmless() {
        var number = browser.sends("/freeze", NUMBER, HOSTILE);
        assertThat(number.status()).isEqualTo(422);
        assertThat(number.body()).contains("value=\"&quot;&gt;&lt;script&gt;").doesNotContain(HOSTILE);
        ask(person.number());
        var code = browser.sends("/freeze/code", "code", HOSTILE);
        assertThat(code.status()).isEqualTo(422);
        assertThat(code.body()).doesNotContain(HOSTILE);
        assertThat(code.text()).contains("This is not the whole code.");
    }

    @Test
    void unknownNumberGetsTheSamePagesAsAKnownOne() {
        assertThat(pages(People.strangersNumber())).isEqualTo(pages(person.number()));
    }

    @Test
    void frozenAccountGetsTheSamePagesAndNoText(@Autowired TransactionTemplate transaction) {
        transaction.executeWithoutResult(running -> borrowers.change(person.id(), AccountStatus.FROZEN));
        assertThat(pages(person.number())).isEqualTo(pages(people.borrower().number()));
        assertThat(phones.textsFor(person.number())).isEmpty();
    }

    @Test
    void formWithoutItsTokenIsNotTaken() {
        var answer = new FormBrowser(context)
                .sends("/freeze", NUMBER, person.number().e164());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(phones.textsFor(person.number())).isEmpty();
    }

    private Answer freeze() {
        ask(person.number());
        return browser.opens(browser.sends("/freeze/code", "code", phones.codeFor(person.number(), 1))
                .to());
    }

    private void ask(MobileNumber number) {
        assertThat(browser.sends("/freeze", NUMBER, number.e164()).to()).isEqualTo("/freeze/code");
        var page = browser.opens("/freeze/code");
        assertThat(page.text()).contains(number.masked()).doesNotContain(number.e164());
    }

    /** All that a stranger sees, up to the end of the tries, without what differs each time. */
    private String pages(MobileNumber number) {
        var stranger = new FormBrowser(context);
        var pages = new StringBuilder(seen(stranger.opens("/freeze")));
        pages.append(seen(stranger.sends("/freeze", NUMBER, number.e164())));
        pages.append(seen(stranger.opens("/freeze/code")));
        pages.append(seen(stranger.sends("/freeze/resend")).replaceAll("after [^<]+<", "after <"));
        for (int guess = 0; guess < 6; guess++) {
            pages.append(seen(stranger.sends("/freeze/code", "code", "00000000")));
        }
        return pages.toString().replace(number.masked(), "the number");
    }

    private static String seen(Answer answer) {
        assertThat(answer.madeSession()).isFalse();
        return answer.status() + " " + answer.to()
                + answer.body()
                        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                        .replaceAll("<strong>..</strong>", "")
                        .replaceAll("seconds=\"\\d+\"[^<]+<", "<");
    }
}
