package kz.qorgan.quiet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import kz.qorgan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** UC-012, the quiet switch: one press turns codes off, and the page says until when. */
class UC012QuietTests extends ViewTest {

    @Test
    void onePressTurnsCodesOffAndAnotherOn() {
        UI.getCurrent().navigate("sign-in-methods");
        assertThat(text()).contains("Codes are sent as usual.");
        press("For 8 hours");
        assertThat(text()).contains("They come again ").doesNotContain("Codes are sent as usual.");
        press("Send codes again");
        assertThat(text()).contains("Codes are sent as usual.");
    }

    @ParameterizedTest
    @CsvSource({"kk, 72 сағатқа", "ru, На 72 часа", "en, For 72 hours"})
    void saysItInTheLanguageOfThePerson(String language, String label) {
        reads(language);
        UI.getCurrent().navigate("sign-in-methods");
        press(label);
        assertThat(text()).doesNotContain("!{", "??");
    }
}
