package kz.qorgan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** UC-011 in a real browser, on a phone. */
class HistoryIT extends Journey {

    @Test
    void strangersTryIsSeenAndReportedByKeyboard() {
        var person = people.borrower();
        new Http(address()).askForCode(person.number());
        phones.codeFor(person.number(), 1);
        var here = visitor(PHONE);
        here.signIn(person.number(), phones);
        here.open("/history");
        here.see("history");

        press(here.button("I do not recognise this").last(), here);
        assertThat(here.page().getByText("We will record that this was not you"))
                .isVisible();
        assertThat(here.barriers()).isEmpty();
        press(here.button("Confirm"), here);

        assertThat(here.page().locator(".dialog .digits")).hasText(Pattern.compile("R-\\w{4}-\\w{2}"));
        assertThat(here.barriers()).isEmpty();
        here.page().keyboard().press("Escape");
        assertThat(here.page().locator("[data-row] .badge.wait")).hasText(Pattern.compile("Reported: R-.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void olderTimesFitAPhone(String language) {
        var person = people.borrower();
        var here = visitor(PHONE);
        here.signIn(person.number(), phones);
        clock.advance(Duration.ofMinutes(4));
        for (var view : new String[] {"history", "devices"}) {
            here.open("/" + view + "?lang=" + language);
            here.see(view);
            assertThat(here.page().locator("[data-row]").first()).isVisible();
            assertThat((Integer) here.page().evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as(view)
                    .isLessThanOrEqualTo(0);
        }
    }

    private static void press(Locator button, Visitor visitor) {
        button.focus();
        visitor.page().keyboard().press("Enter");
    }
}
