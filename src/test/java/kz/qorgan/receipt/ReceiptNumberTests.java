package kz.qorgan.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that was copied wrongly is noticed, and one that was copied carelessly is read. */
class ReceiptNumberTests {

    private static final String ALPHABET = ReceiptNumber.ALPHABET;

    private final ReceiptNumber number = ReceiptNumber.made('F', "2611", "7K3M92Q");

    @Test
    void looksLikeANumberThatCanBeQuoted() {
        assertThat(number.value()).matches("F-2611-7K3M-92Q.");
        assertThat(ALPHABET).doesNotContain("0", "1", "I", "L", "O");
    }

    @Test
    void oneWrongCharacterIsNoticed() {
        for (int place : new int[] {7, 8, 9, 10, 12, 13, 14, 15}) {
            for (char other : ALPHABET.toCharArray()) {
                var typed = new StringBuilder(number.value());
                typed.setCharAt(place, other);
                assertThat(ReceiptNumber.of(typed.toString()).isPresent())
                        .isEqualTo(other == number.value().charAt(place));
            }
        }
    }

    @Test
    void twoCharactersThatChangedPlacesAreNoticed() {
        var random = new Random(1);
        for (int round = 0; round < 1_000; round++) {
            var text = new StringBuilder();
            random.ints(7, 0, ALPHABET.length()).forEach(index -> text.append(ALPHABET.charAt(index)));
            var whole = ReceiptNumber.made('F', "2611", text.toString()).value().substring(7);
            var first = random.nextInt(8);
            var second = random.nextInt(8);
            var swapped = swapped(whole.replace("-", ""), first, second);
            assertThat(ReceiptNumber.of("F-2611-" + swapped).isPresent())
                    .isEqualTo(swapped.equals(whole.replace("-", "")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "f-2611-7k3m-92q", "F26117K3M92Q", "F 2611 7K3M 92Q", "F–2611–7K3M–92Q"})
    void isReadHoweverItIsTyped(String typed) {
        var check = number.value().substring(15);
        var whole = typed.contains("%s") ? typed.formatted(number) : typed + check;
        assertThat(ReceiptNumber.of(whole)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "F", "F-2611-7K3M-92", "'; drop table receipt; --", "<script>", "F-2611-0000-0000"})
    void nothingElseIsANumber(String typed) {
        assertThat(ReceiptNumber.of(typed)).isEmpty();
        assertThat(ReceiptNumber.of(typed.repeat(1_000))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptNumber(typed));
    }

    private static String swapped(String text, int first, int second) {
        var swapped = new StringBuilder(text);
        swapped.setCharAt(first, text.charAt(second));
        swapped.setCharAt(second, text.charAt(first));
        return swapped.toString();
    }
}
