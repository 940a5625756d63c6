package kz.qorgan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import java.util.regex.Pattern;
import kz.qorgan.catalogue.Source;
import kz.qorgan.factors.Passwords;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.SampleFiles;
import kz.qorgan.vault.RandomValues;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-017 and UC-018 in a browser: what is on the wire, when a value is covered again, and how a document is sent. */
class MyDataIT extends Journey {

    private static final String PASSWORD = "seven camels sold my hat";
    private static final String IBAN = "KZ62999SYNTH00000001";
    private static final String HIDE = """
            () => {
              Object.defineProperty(document, 'hidden', { value: true, configurable: true });
              document.dispatchEvent(new Event('visibilitychange'));
            }
            """;

    @Autowired
    private Passwords passwords;

    @Autowired
    private PersonalData data;

    @Autowired
    private RandomValues random;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void valueIsOnTheWireOnlyWhenShownAndCoveredWhenNobodyLooks() {
        var here = visitor(PHONE);
        var wire = new StringBuilder();
        here.page().onResponse(answer -> {
            if (answer.url().contains("v-r=uidl")) {
                wire.append(answer.text());
            }
        });
        openMyData(here, somebody());
        assertThat(wire.toString()).doesNotContain(IBAN);
        row(here).locator("vaadin-button").first().click();
        prove(here);
        assertThat(row(here)).containsText(IBAN);
        here.page().evaluate(HIDE);
        assertThat(row(here)).not().containsText(IBAN);
        assertThat(row(here)).containsText("•••• 0001");
        assertThat((String) here.page().evaluate("JSON.stringify({ ...localStorage, ...sessionStorage })"))
                .doesNotContain(IBAN);
    }

    @Test
    void foldOpensByKeyboardAndSaysWhereTheValueComesFrom() {
        var here = visitor(PHONE);
        openMyData(here, somebody());
        row(here).locator("summary").first().focus();
        here.page().keyboard().press("Enter");
        assertThat(row(here)).containsText("the lender’s records");
        assertThat(row(here)).containsText("Law on microfinance activity");
        assertThat(here.complaints()).isEmpty();
        assertThat(here.barriers()).isEmpty();
    }

    @Test
    void documentIsSentAndTheDraftOutlivesTheSession() {
        var person = somebody();
        var here = visitor(PHONE);
        begin(here, person);
        send(here, "drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes());
        assertThat(here.page().locator("q-upload .problem")).containsText("Only PDF, JPEG and PNG");
        send(here, "карта.png", SampleFiles.png(40, 30));
        assertThat(here.page().locator(".evidence [data-row]")).containsText("карта.png");
        assertThat(here.barriers()).isEmpty();
        here.button("Sign out").click();
        here.see("signed-out");
        here.signIn(person.number(), phones);
        here.open("/my-data/correct/bank.iban");
        here.see("correction");
        assertThat(here.page().locator("#reason")).hasValue("The former account was closed");
        assertThat(here.page().locator(".evidence [data-row]")).hasCount(1);
        here.button("Send").click();
        prove(here);
        assertThat(here.page().locator("main > [role=status]")).containsText("is with us");
    }

    private void begin(Visitor here, Person person) {
        openMyData(here, person);
        row(here).getByText("Correct").click();
        here.see("correction");
        assertThat(here.page()).hasURL(Pattern.compile(".*/my-data/correct/bank.iban"));
        assertThat(here.complaints()).isEmpty();
        here.page().locator("#value").fill("KZ86125KZT5004100100");
        here.page().locator("#reason").fill("The former account was closed");
    }

    private static void send(Visitor here, String name, byte[] content) {
        here.page().locator("#upload").setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    private void openMyData(Visitor here, Person person) {
        here.signIn(person.number(), phones);
        here.open("/my-data");
        here.see("my-data");
        here.settle();
    }

    private static void prove(Visitor here) {
        here.see("step-up");
        here.page().locator("#step-up-password").fill(PASSWORD);
        here.button("Confirm").click();
    }

    private static Locator row(Visitor here) {
        return here.page().locator("[data-row='bank.iban']");
    }

    private Person somebody() {
        var person = people.borrower();
        transaction.executeWithoutResult(running -> {
            passwords.setConfirmed(person.id(), PASSWORD, new SessionId(random.uuid()));
            data.keep(person.id(), Map.of("bank.iban", IBAN), Source.INTAKE);
        });
        return person;
    }
}
