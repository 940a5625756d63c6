package kz.qorgan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A masked text keeps its length and only so much as its owner recognises it by. */
class MaskedTextTests {

    @ParameterizedTest
    @CsvSource({
        "900315399991, 4, ••••••••9991",
        "KZ62999SYNTH00004821, 4, ••••••••••••••••4821",
        "abcdefgh, 4, ••••efgh",
        "secret, 0, ••••••"
    })
    void keepsTheLastCharacters(String text, int kept, String shown) {
        assertThat(MaskedText.lastCharacters(text, kept)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "a, •", "ab, •b", "abc, ••c", "abcd, ••cd", "abcde, •••de"})
    void keepsLessOfShortTexts(String text, String shown) {
        assertThat(MaskedText.lastCharacters(text, 4)).hasToString(shown);
    }
}
