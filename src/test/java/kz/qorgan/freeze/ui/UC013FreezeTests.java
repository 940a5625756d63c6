package kz.qorgan.freeze.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.testing.Entries;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** UC-013: from the fright to the receipt, without signing in; whoever has no phone learns nothing. */
@PortalTest
class UC013FreezeTests {
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
    private Entries entries;

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
    @CsvSource({
        "kk, Барлық құрылғыдағы сеанстар аяқталады., Есептік жазба бұғатталды",
        "ru, На всех устройствах сеансы завершатся., Учётная запись заморожена",
        "en, Every device is signed out., The account is frozen"
    })
    void saysWhatWillHappenAndThenThatItHappened(String language, String before, String after) {
        var session = entries.by(person, Entries.chrome());
        assertThat(browser.reading(language).opens("/freeze").text()).contains(before);
        ask(person.number());
        var entered = browser.sends("/freeze/code", "code", phones.codeFor(person.number(), 1));
        assertThat(entered.status()).isEqualTo(303);
        var done = browser.opens(entered.to());
        assertThat(done.text()).contains(after, "data-view=\"receipt\"").containsPattern("F-\\d{4}-\\w{4}-\\w{4}");
        assertThat(entries.isIn(session.token())).isFalse();
        assertThat(borrowers.isIn(person.id(), AccountStatus.FROZEN)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "kk, ешкім кіре алмайды, Кіруді қайта ашу",
        "ru, войти не сможет никто, Снова открыть доступ",
        "en, Nobody can sign in, Open the account again"
    })
    void deviceThatItSignedOutLeadsToOpeningAndNotToSigningIn(String language, String reason, String button) {
        var session = entries.by(person, Entries.chrome());
        ask(person.number());
        browser.sends("/freeze/code", "code", phones.codeFor(person.number(), 1));
        var there = new FormBrowser(context).reading(language);
        var page = there.keeps("sid", session.token().value()).opens("/signed-out");
        assertThat(page.text()).contains(reason, button, "href=\"/unfreeze\"").doesNotContain("href=\"/sign-in\"");
    }

    @Test
    void saysOnceMoreBesideTheButtonWhatItDoes() {
        ask(person.number());
        assertThat(browser.opens("/freeze/code").text())
                .contains("Every device will be signed out, and nobody will be able to sign in, you included");
    }

    @Test
    void receiptTellsNothingAboutTheAccount() {
        entries.by(person, Entries.chrome());
        var done = freeze().body().replaceAll("/receipts/[^\"]+", "");
        assertThat(done)
                .doesNotContain(
                        person.number().masked(), person.number().e164(), "Айгүл", "Сынақова", "Chrome", "1 device")
                .doesNotContain(person.id().toString());
        assertThat(browser.kept("sid")).isEmpty();
    }

    @Test
    void receiptCanBeSavedAsPaper() {
        var done = freeze();
        var link = done.body().replaceAll("(?s).*href=\"(/receipts/[^\"]+/pdf)\".*", "$1");
        var paper = browser.opens(link);
        assertThat(paper.status()).isEqualTo(200);
        assertThat(paper.body()).startsWith("%PDF-");
    }

    @Test
    void receiptIsGoneAfterAnHour() {
        ask(person.number());
        var page = browser.sends("/freeze/code", "code", phones.codeFor(person.number(), 1))
                .to();
        clock.advance(Duration.ofMinutes(61));
        assertThat(browser.opens(page).status()).isEqualTo(404);
    }

    @Test
    void frozenAccountCannotSignIn() {
        freeze();
        var texts = phones.codesFor(person.number()).size();
        browser.opens("/sign-in");
        assertThat(browser.sends("/sign-in", NUMBER, person.number().e164()).to())
                .isEqualTo("/sign-in/code");
        assertThat(phones.codesFor(person.number())).hasSize(texts);
    }

    @Test
    void signInPageShowsTheWay() {
        assertThat(browser.opens("/sign-in").body()).contains("href=\"/freeze\"");
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
}
