package kz.qorgan.otp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code is six or eight digits, however they are typed, and never shows itself. */
class OneTimeCodeTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "48291306",
                "4829 1306",
                " 48291306\n",
                "4829\u00a01306",
                "4829\u202f1306",
                "4829-1306",
                "48–29–13–06",
                "4829\u200b1306",
                "\ufeff48291306",
                "٤٨٢٩١٣٠٦",
                "４８２９１３０６",
                "४८२९१३०६"
            })
    void readsEveryWayOfTyping(String typed) {
        assertThat(OneTimeCode.of(typed)).contains(OneTimeCode.derived("48291306"));
    }

    @Test
    void readsSixDigits() {
        assertThat(OneTimeCode.of("048 291")).contains(OneTimeCode.derived("048291"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "48291",
                "4829130",
                "482913061",
                "4829130a",
                "O8291306",
                "+48291306",
                "4829.1306",
                "４８２９１３０Ⅵ",
                "-",
                "😀"
            })
    void refusesWhatIsNotSixOrEightDigits(String typed) {
        assertThat(OneTimeCode.of(typed)).isEmpty();
    }

    @Test
    void refusesEndlessInput() {
        assertThat(OneTimeCode.of("48291306" + " ".repeat(10_000))).isEmpty();
    }

    @Test
    void isEqualToItselfAndToNothingElse() {
        var code = OneTimeCode.derived("48291306");
        assertThat(code).isEqualTo(OneTimeCode.derived("48291306"));
        assertThat(code).isNotEqualTo(OneTimeCode.derived("48291307")).isNotEqualTo(OneTimeCode.derived("482913"));
        assertThat(code.equals("48291306")).isFalse();
    }

    @Test
    void alwaysPrintsTheSameStars() {
        assertThat(OneTimeCode.derived("48291306")).hasToString("***");
        assertThat(OneTimeCode.derived("482913")).hasToString("***");
        assertThat(OneTimeCode.derived("482913")).hasSameHashCodeAs(OneTimeCode.derived("000000"));
    }
}
