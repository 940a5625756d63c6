package kz.qorgan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An account of Kazakhstan has twenty characters whose remainder by 97 is one. */
class IbanTests {

    @ParameterizedTest
    @CsvSource({
        "KZ86125KZT5004100100, KZ86125KZT5004100100",
        "KZ86 125K ZT50 0410 0100, KZ86125KZT5004100100",
        "kz62999synth00000001, KZ62999SYNTH00000001",
        "ＫＺ63999TEST000000002, KZ63999TEST000000002"
    })
    void readsWhatPeopleWrite(String typed, String value) {
        assertThat(Iban.of(typed)).contains(new Iban(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "KZ",
                "KZ87125KZT5004100100",
                "KZ86125KZT5004100110",
                "KZ86125KZT500410010",
                "KZ86125KZT50041001000",
                "KZ86A25KZT5004100100",
                "DE89370400440532013000",
                "КZ86125KZT5004100100",
                "KZ86125KZT5004100１００x",
                "KZ86\u202e125KZT5004100100"
            })
    void refusesEverythingElse(String typed) {
        assertThat(Iban.of(typed)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Iban(typed));
    }

    @Test
    void findsEveryMistypedDigit() {
        var right = "KZ86125KZT5004100100";
        for (var at = 2; at < right.length(); at++) {
            for (var digit = '0'; digit <= '9'; digit++) {
                var typed = right.substring(0, at) + digit + right.substring(at + 1);
                assertThat(Iban.of(typed).isPresent()).as(typed).isEqualTo(typed.equals(right));
            }
        }
    }

    @Test
    void printsMasked() {
        assertThat(new Iban("KZ62999SYNTH00000001")).hasToString("••••••••••••••••0001");
    }
}
