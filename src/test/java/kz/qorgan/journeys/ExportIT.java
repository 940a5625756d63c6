package kz.qorgan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import kz.qorgan.catalogue.Source;
import kz.qorgan.factors.Passwords;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.testing.People.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-019 in a real browser, on a phone: the proof, the progress, and a file on the disk. */
class ExportIT extends Journey {

    private static final String PASSWORD = "seven camels sold my hat";
    private static final String IBAN = "KZ62999SYNTH00000001";

    @Autowired
    private Passwords passwords;

    @Autowired
    private PersonalData data;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void copyIsSavedOnAPhone() throws IOException {
        var person = somebody();
        var here = visitor(PHONE);
        here.signIn(person.number(), phones);
        var address = makeCopy(here, person);
        assertThat(here.barriers()).isEmpty();
        var saved = save(here);
        assertThat(saved.suggestedFilename()).matches("qorgan-my-data-\\d{4}-\\d{2}-\\d{2}\\.zip");
        try (var zip = new ZipFile(saved.path().toFile())) {
            var json =
                    new String(zip.getInputStream(zip.getEntry("my-data.json")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(json).contains(IBAN, person.iin().value());
        }
        assertThat(here.page().locator("[data-view=my-data]")).isVisible();
        here.button("Make a new copy").click();
        assertThat(link(here)).not().hasAttribute("href", address);
    }

    @Test
    void addressOpensNothingForAnybodyElse() throws IOException, InterruptedException {
        var person = somebody();
        var here = visitor(PHONE);
        here.signIn(person.number(), phones);
        var address = makeCopy(here, person);
        var other = visitor(PHONE);
        other.signIn(somebody().number(), phones);
        var foreign = get(other, address);
        var none = get(other, "/my-data/copy/" + UUID.randomUUID());
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(withoutToken(foreign)).isEqualTo(withoutToken(none));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void sectionFitsAPhone(String language) {
        var person = somebody();
        var here = visitor(PHONE);
        here.signIn(person.number(), phones);
        makeCopy(here, person);
        here.open("/my-data?lang=" + language);
        here.see("my-data");
        assertThat(link(here)).isVisible();
        assertThat((Integer) here.page().evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isLessThanOrEqualTo(0);
        here.page()
                .locator("#export")
                .screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target/export-" + language + ".png")));
    }

    /** @return where the copy can be saved */
    private static String makeCopy(Visitor here, Person person) {
        here.open("/my-data?lang=en");
        here.see("my-data");
        here.button("Download my data").click();
        here.see("step-up");
        here.page().locator("#step-up-password").fill(PASSWORD);
        here.button("Confirm").click();
        assertThat(link(here)).isVisible();
        return link(here).getAttribute("href");
    }

    private static Download save(Visitor here) {
        return here.page().waitForDownload(() -> link(here).click());
    }

    private static Locator link(Visitor here) {
        return here.page().locator("#export a[href^='/my-data/copy/']");
    }

    /** The token of the form that signs out is another one on every page. */
    private static String withoutToken(HttpResponse<String> answer) {
        return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private HttpResponse<String> get(Visitor who, String path) throws IOException, InterruptedException {
        var cookie = who.page().context().cookies().stream()
                .filter(one -> one.name.equals("sid"))
                .findFirst()
                .orElseThrow();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address() + path))
                            .header("Cookie", "sid=" + cookie.value)
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private Person somebody() {
        var person = people.borrower();
        transaction.executeWithoutResult(status -> {
            passwords.setConfirmed(person.id(), PASSWORD, new SessionId(UUID.randomUUID()));
            data.keep(person.id(), Map.of("bank.iban", IBAN, "email", "aigul@example.com"), Source.INTAKE);
        });
        return person;
    }
}
