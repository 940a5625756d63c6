package kz.qorgan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page in every language on a phone and on a desk: no barrier, nothing sideways, nothing untranslated. */
class EveryPageIT extends Journey {

    @ParameterizedTest
    @CsvSource({"kk, 360", "kk, 1280", "ru, 360", "ru, 1280", "en, 360", "en, 1280"})
    void hasNoBarrier(String language, int width) {
        var person = people.borrower();
        var visitor = visitor(width);
        visitor.open("/sign-in?lang=" + language);
        check(visitor, "sign-in", language);
        askForCode(visitor, person, language);
        enterCode(visitor, person, language);
        visitor(width).signIn(person.number(), phones);
        checkViews(visitor, language);
        visitor.open("/no-such-page");
        check(visitor, "error", language);
        visitor.page().locator(".sign-out button").click();
        check(visitor, "signed-out", language);
        checkPublic(visitor, language);
    }

    private static void checkPublic(Visitor visitor, String language) {
        visitor.open("/assets/none.css");
        check(visitor, "error", language);
        visitor.open("/demo/sms");
        check(visitor, "demo-sms", language);
        visitor.open("/check");
        check(visitor, "check", language);
        visitor.open("/not-a-client");
        check(visitor, "not-a-client", language);
        visitor.page().locator("#mobileNumber").fill(People.strangersNumber().e164());
        visitor.page().keyboard().press("Enter");
        check(visitor, "not-a-client-code", language);
    }

    private static void checkViews(Visitor visitor, String language) {
        for (var view :
                new String[] {"my-data", "consents", "policy", "requests", "devices", "history", "sign-in-methods"}) {
            visitor.open("/" + view);
            check(visitor, view, language);
        }
        visitor.open("/requests/new");
        check(visitor, "new-request", language);
        checkWhatTheBrowserKeeps(visitor, language);
    }

    /** The page that lists cookies and stores names everything that is there after a walk through all pages. */
    private static void checkWhatTheBrowserKeeps(Visitor visitor, String language) {
        var stored = visitor.page().evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage))");
        assertThat((List<?>) stored).as("stores of the browser").isEmpty();
        var cookies = visitor.page().context().cookies().stream()
                .map(cookie -> cookie.name.replace("__Host-", ""))
                .toList();
        visitor.open("/cookies");
        check(visitor, "cookies", language);
        var listed = visitor.page().locator("[data-row]").all().stream()
                .map(row -> row.getAttribute("data-row"))
                .toList();
        assertThat(cookies).isNotEmpty().isSubsetOf(listed);
    }

    @ParameterizedTest
    @CsvSource({"kk, 360", "kk, 1280", "ru, 360", "ru, 1280", "en, 360", "en, 1280"})
    void freezingHasNoBarrier(String language, int width) {
        var person = people.borrower();
        var visitor = visitor(width);
        visitor.open("/freeze?lang=" + language);
        check(visitor, "freeze", language);
        visitor.page().locator("#mobileNumber").fill(person.number().e164());
        visitor.page().keyboard().press("Enter");
        check(visitor, "freeze-code", language);
        visitor.page().keyboard().type(phones.codeFor(person.number(), 1));
        visitor.page().keyboard().press("Enter");
        check(visitor, "receipt", language);
        visitor.open("/check/" + visitor.page().locator("dd").first().innerText());
        check(visitor, "check", language);
        visitor.open("/unfreeze");
        check(visitor, "unfreeze", language);
        visitor.page().locator("#mobileNumber").fill(person.number().e164());
        visitor.page().keyboard().press("Enter");
        check(visitor, "unfreeze-code", language);
    }

    @ParameterizedTest
    @CsvSource({"kk, 360", "ru, 360", "en, 1280"})
    void askingForALostAccessHasNoBarrier(String language, int width) {
        var number = People.strangersNumber();
        var visitor = visitor(width);
        visitor.open("/lost-access?lang=" + language);
        check(visitor, "lost-access", language);
        visitor.page().locator("#mobileNumber").fill(number.e164());
        visitor.page().keyboard().press("Enter");
        check(visitor, "lost-access-code", language);
        visitor.page().keyboard().type(phones.codeFor(number, 1));
        visitor.page().keyboard().press("Enter");
        check(visitor, "lost-access-case", language);
    }

    @ParameterizedTest
    @CsvSource({"kk, 360", "kk, 1280", "ru, 360", "ru, 1280", "en, 360", "en, 1280"})
    void beingToldHasNoBarrier(String language, int width) {
        var person = people.borrower();
        visitor().signIn(person.number(), phones);
        clock.advance(Duration.ofSeconds(61));
        var visitor = visitor(width);
        visitor.open(link(person) + "?lang=" + language);
        check(visitor, "not-me", language);
        visitor.page().locator("main button").click();
        check(visitor, "receipt", language);
        visitor.open("/not-me/used");
        check(visitor, "not-me", language);
        visitor.open("/demo/mail");
        check(visitor, "demo-mail", language);
    }

    private String link(Person person) {
        await().until(() -> phones.textsFor(person.number()).size() >= 2);
        return phones.textsFor(person.number()).getFirst().text().replaceAll("(?s).*https?://[^/]+", "");
    }

    private static void askForCode(Visitor visitor, Person person, String language) {
        visitor.page().locator("#mobileNumber").fill("12345");
        visitor.page().locator("main button[type=submit]").click();
        visitor.page().waitForSelector("[role=alert]");
        check(visitor, "sign-in", language);
        assertThat(visitor.page().locator("#mobileNumber").inputValue()).isEqualTo("12345");
        visitor.page().locator("#mobileNumber").fill(person.number().e164());
        visitor.page().locator("main button[type=submit]").click();
        check(visitor, "code", language);
    }

    private void enterCode(Visitor visitor, Person person, String language) {
        visitor.page().locator("#code").fill("00000000");
        visitor.page().locator(".form button").click();
        visitor.page().waitForSelector("[role=alert]");
        check(visitor, "code", language);
        visitor.page().locator("#code").fill(phones.codeFor(person.number(), 1));
        visitor.page().locator(".form button").click();
        check(visitor, "overview", language);
    }

    private static void check(Visitor visitor, String view, String language) {
        visitor.see(view);
        var page = visitor.page();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("sideways on " + view)
                .isLessThanOrEqualTo(0);
        assertThat(page.locator("body").innerText())
                .as("untranslated on " + view)
                .doesNotContain("!{", "??");
        assertThat(visitor.barriers()).as(view + " " + language).isEmpty();
        assertThat(visitor.complaints()).as(view + " " + language).isEmpty();
    }
}
