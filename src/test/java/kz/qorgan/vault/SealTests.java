package kz.qorgan.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sealed text opens with its own key in its own place, unaltered, and in no other case. */
class SealTests {

    private final List<String> alarms = new ArrayList<>();
    private final Seal seal = sealWithKeyOf((byte) 1);

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "Сынақова Айгүл", "line\nbreak\u001fand more"})
    void opensWhatItSealed(String text) {
        assertThat(seal.open(seal.seal(text, "table.column 1"), "table.column 1"))
                .isEqualTo(text);
    }

    @Test
    void refusesAnotherPlace() {
        var sealed = seal.seal("text", "table.column 1");
        assertBroken(sealed, "table.column 2");
        assertBroken(sealed, "");
    }

    @Test
    void refusesAnotherKey() {
        assertBroken(sealWithKeyOf((byte) 2).seal("text", "place"), "place");
    }

    @Test
    void refusesEveryAlteredBit() {
        var sealed = seal.seal("text", "place");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            var altered = sealed.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertBroken(altered, "place");
        }
    }

    @Test
    void refusesEveryCut() {
        var sealed = seal.seal("text", "place");
        for (int length = 0; length < sealed.length; length++) {
            assertBroken(Arrays.copyOf(sealed, length), "place");
        }
    }

    @Test
    void sealsTheSameTextDifferentlyEachTimeAndUnreadably() {
        var sealed = seal.seal("secret text", "place");
        assertThat(sealed).isNotEqualTo(seal.seal("secret text", "place"));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret", "text", "place");
    }

    @Test
    void alarmsWhereAValueIsBroken() {
        assertBroken(new byte[40], "table.column 1");
        assertThat(alarms).containsExactly("table.column 1");
    }

    private void assertBroken(byte[] sealed, String place) {
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> seal.open(sealed, place));
    }

    private Seal sealWithKeyOf(byte value) {
        try {
            var key = new byte[32];
            Arrays.fill(key, value);
            return new Seal(new AesGcmJce(key), alarms::add);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
