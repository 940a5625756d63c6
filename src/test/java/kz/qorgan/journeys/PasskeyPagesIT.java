package kz.qorgan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sees of passkeys, in every language: no barrier, nothing sideways, nothing untranslated. */
class PasskeyPagesIT extends Journey {

    @ParameterizedTest
    @CsvSource({"kk, 360", "ru, 360", "en, 360", "ru, 1280"})
    void hasNoBarrier(String language, int width) {
        var person = people.borrower();
        var here = visitor(width);
        new VirtualAuthenticator(here.page());
        here.signIn(person.number(), phones);
        here.open("/sign-in-methods?lang=" + language);
        check(here, "passkeys");
        here.page().locator("[data-view=passkeys] > .actions vaadin-button").click();
        check(here, "add-passkey");
        here.page().locator("[data-view=add-passkey] vaadin-button").first().click();
        assertThat(here.page().locator("[data-view=passkeys] [data-row]")).hasCount(1);
        check(here, "passkeys");
        checkFromOutside(here);
    }

    private void checkFromOutside(Visitor here) {
        here.page().navigate("about:blank");
        clock.advance(Duration.ofHours(72).plusSeconds(1));
        here.open("/sign-in");
        check(here, "sign-in");
        here.page().locator("[data-passkey]").click();
        here.see("overview");
        here.open("/sign-in-methods");
        here.page()
                .locator("[data-view=passkeys] [data-row]")
                .locator(".row-actions vaadin-button")
                .last()
                .click();
        here.page().waitForSelector(".dialog .note");
        check(here, "passkeys");
    }

    private static void check(Visitor here, String view) {
        here.see(view);
        here.settle();
        var page = here.page();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("sideways on " + view)
                .isLessThanOrEqualTo(0);
        assertThat(page.locator("body").innerText()).doesNotContain("!{", "??");
        assertThat(here.barriers()).as(view).isEmpty();
        assertThat(here.complaints()).as(view).isEmpty();
    }
}
