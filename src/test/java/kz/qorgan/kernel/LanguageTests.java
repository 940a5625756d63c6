package kz.qorgan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every tag leads to one of the three languages. */
class LanguageTests {

    @ParameterizedTest
    @CsvSource({"kk, KK", "kk-KZ, KK", "ru, RU", "ru-KZ, RU", "en, EN", "EN-gb, EN", "' en ', EN"})
    void findsLanguageOfTag(String tag, Language language) {
        assertThat(Language.of(tag)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "kz", "*", "../../etc", "en_GB_x", "\u0000"})
    void takesRussianForWhateverIsNotOurs(String tag) {
        assertThat(Language.of(tag)).isEqualTo(Language.RU);
    }

    @ParameterizedTest
    @EnumSource
    void comesBackFromItsTagAndLocale(Language language) {
        assertThat(Language.of(language.tag())).isEqualTo(language);
        assertThat(Language.of(language.locale())).isEqualTo(language);
    }

    @Test
    void findsLanguageOfLocale() {
        assertThat(Language.of(Locale.UK)).isEqualTo(Language.EN);
        assertThat(Language.of(Locale.GERMANY)).isEqualTo(Language.RU);
    }
}
