package kz.qorgan.presence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kz.qorgan.device.Visitor;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.FormBrowser;
import kz.qorgan.testing.FormBrowser.Answer;
import kz.qorgan.testing.People;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** UC-010, its plain side: signs of life that mean nothing, and what leaving clears. */
@PortalTest
class UC010SharedDeviceTests {

    private static final String PAGE = UUID.randomUUID().toString();

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Entries entries;

    @Autowired
    private People people;

    private FormBrowser browser;

    @BeforeEach
    void openPage() {
        browser = new FormBrowser(context);
        browser.opens("/sign-in");
    }

    @Test
    void signOfLifeIsAnsweredWithTheTimeLeft() {
        var session = signIn(Entries.sharedFirefox());
        var answer = here("visible");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Integer.parseInt(answer.body())).isBetween(295, 300);
        assertThat(answer.madeSession()).isFalse();
        assertThat(pagesOf(session)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"'', visible", "1, visible", "x'; drop table shared_page, visible", ", ''", ", gone"})
    void whatNoPageOfOursSendsMeansNothing(String page, String sign) {
        var session = signIn(Entries.sharedFirefox());
        assertSilent(browser.sends("/here", "page", page == null ? PAGE : page, "sign", sign));
        assertThat(pagesOf(session)).isZero();
    }

    @Test
    void strangerIsToldNothing() {
        assertSilent(here("visible"));
        browser.keeps("sid", "invented");
        assertSilent(here("visible"));
    }

    @Test
    void ownDeviceIsToldNothing() {
        var session = signIn(Entries.chrome());
        assertSilent(here("visible"));
        assertThat(pagesOf(session)).isZero();
    }

    @Test
    void signAfterTheEndIsToldNothing() {
        var session = signIn(Entries.sharedFirefox());
        browser.sends("/sign-out");
        assertSilent(here("visible"));
        assertThat(pagesOf(session)).isZero();
    }

    @Test
    void signWithoutTheTokenIsRefused() {
        var session = entries.by(people.borrower(), Entries.sharedFirefox());
        var forger = new FormBrowser(context).keeps("sid", session.token().value());
        assertThat(forger.sends("/here", "page", PAGE, "sign", "leaving").status())
                .isEqualTo(403);
        assertThat(pagesOf(session)).isZero();
        assertThat(forger.kept("csrf")).isEmpty();
    }

    @Test
    void leavingTakesBackEveryCookie() {
        signIn(Entries.sharedFirefox());
        browser.opens("/sign-in?lang=en");
        browser.keeps("bid", "somebody").keeps("REDIRECT_URI", "aHR0cDovL2xvY2FsaG9zdC8=");
        browser.sends("/sign-out");
        var page = browser.opens("/signed-out");
        assertThat(page.clears()).isEqualTo("\"cache\", \"cookies\", \"storage\"");
        assertThat(page.text()).contains("You signed out on this device.");
        for (var name : new String[] {"sid", "ui", "csrf", "bid", "code", "lang", "REDIRECT_URI"}) {
            assertThat(browser.kept(name)).as(name).isEmpty();
        }
        assertThat(browser.opens("/signed-out/clean").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Бұл құрылғыда сізден ештеңе қалған жоқ., осы браузердің барлық терезелерін де жабыңыз",
        "ru, На этом устройстве от вас ничего не осталось., Закройте ещё и все окна этого браузера",
        "en, Nothing of you is left on this device., Close all windows of this browser as well"
    })
    void cleannessIsPromisedOnlyByWhoHasLooked(String language, String clean, String advice) {
        signIn(Entries.sharedFirefox());
        browser.sends("/sign-out");
        assertThat(browser.reading(language).opens("/signed-out").text())
                .contains("data-clean=\"" + clean + "\"", advice)
                .doesNotContain(">" + clean);
    }

    @Test
    void cookieThatIsLeftIsSeen() {
        assertThat(browser.keeps("bid", "somebody").opens("/signed-out/clean").status())
                .isEqualTo(409);
    }

    @Test
    void ownDeviceKeepsItsCookies() {
        signIn(Entries.chrome());
        browser.keeps("bid", "somebody");
        browser.sends("/sign-out");
        var page = browser.opens("/signed-out");
        assertThat(page.clears()).isEmpty();
        assertThat(page.text()).doesNotContain("Nothing of you is left", "id=\"left\"");
        assertThat(browser.kept("bid")).isPresent();
    }

    private Opened signIn(Visitor visitor) {
        var opened = entries.by(people.borrower(), visitor);
        browser.keeps("sid", opened.token().value());
        return opened;
    }

    private Answer here(String sign) {
        return browser.sends("/here", "page", PAGE, "sign", sign);
    }

    private static void assertSilent(Answer answer) {
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.madeSession()).isFalse();
    }

    private static int pagesOf(Opened session) {
        return Tables.superuser()
                .sql("select count(*) from shared_page where session_id = ?")
                .param(session.id().value())
                .query(Integer.class)
                .single();
    }
}
