package kz.qorgan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The menu with as many entries as there will be, on a phone and on a desk. */
class MenuIT extends Journey {

    private static final List<String> LONGEST = List.of("Менің деректерім", "Келісімдер", "Сұрау салулар");

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void everyEntryIsWholeAndLargeEnoughOnAPhone(String language) {
        var visitor = signedIn(PHONE, language);
        assertThat(menu(visitor)).isHidden();
        button(visitor).click();
        assertThat(entries(visitor)).hasCount(7);
        assertWhole(visitor);
        assertThat(visitor.barriers()).isEmpty();
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void escapeClosesItAndGivesTheFocusBack() {
        var visitor = signedIn(PHONE, "en");
        button(visitor).focus();
        visitor.page().keyboard().press("Enter");
        assertThat(button(visitor)).hasAttribute("aria-expanded", "true");
        visitor.page().keyboard().press("Tab");
        assertThat(entries(visitor).first()).isFocused();
        visitor.page().keyboard().press("Escape");
        assertThat(menu(visitor)).isHidden();
        assertThat(button(visitor)).isFocused();
        assertThat(button(visitor)).hasAttribute("aria-expanded", "false");
    }

    @Test
    void choosingClosesItAndGivesTheFocusBack() {
        var visitor = signedIn(PHONE, "en");
        button(visitor).click();
        menu(visitor).getByText("Devices").click();
        visitor.see("devices");
        assertThat(menu(visitor)).isHidden();
        assertThat(button(visitor)).isFocused();
        button(visitor).click();
        assertThat(menu(visitor).locator("[aria-current=page]")).hasText("Devices");
        visitor.page().locator("h1").click();
        assertThat(menu(visitor)).isHidden();
    }

    @Test
    void onADeskItIsABarWithoutAButton() {
        var visitor = signedIn(DESKTOP, "kk");
        assertThat(button(visitor)).isHidden();
        assertThat(menu(visitor)).isVisible();
        assertWhole(visitor);
    }

    /** The pages that are still to come stand in as copies of those there are. */
    private Visitor signedIn(int width, String language) {
        var visitor = visitor(width);
        visitor.signIn(people.borrower().number(), phones);
        visitor.open("/?lang=" + language);
        visitor.see("overview");
        visitor.page().evaluate("""
                (names) => names.slice(document.querySelectorAll('.menu-item').length - 4).forEach((name) => {
                  const copy = document.querySelector('.menu-item:not([aria-current])').cloneNode();
                  copy.textContent = name;
                  document.querySelector('.menu').append(copy);
                })""", LONGEST);
        return visitor;
    }

    private static void assertWhole(Visitor visitor) {
        var width = visitor.page().viewportSize().width;
        for (var entry : entries(visitor).all()) {
            var box = entry.boundingBox();
            assertThat(box.x).isNotNegative();
            assertThat(box.x + box.width).isLessThanOrEqualTo(width);
            assertThat(box.height).isGreaterThanOrEqualTo(44);
        }
    }

    private static Locator button(Visitor visitor) {
        return visitor.page().locator("[data-menu]");
    }

    private static Locator menu(Visitor visitor) {
        return visitor.page().locator("#menu");
    }

    private static Locator entries(Visitor visitor) {
        return visitor.page().locator("#menu .menu-item");
    }
}
