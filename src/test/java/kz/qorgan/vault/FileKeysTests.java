package kz.qorgan.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import kz.qorgan.database.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Master keys in a file, one a line: the first wraps, all open. */
class FileKeysTests extends KeyWrappingContract {

    @Override
    KeyWrapping wrapping(List<Integer> generations) {
        return FileKeys.of(file(generations));
    }

    static String file(List<Integer> generations) {
        return generations.stream().map(FileKeysTests::line).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "%s\n", "  %s  \r\n", "\n\n%s\n\n"})
    void readsOneKeyHoweverItStandsThere(String form) {
        assertThat(FileKeys.of(form.formatted(line(1))).current())
                .isEqualTo(FileKeys.of(line(1)).current());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "not Base64 !", "c2hvcnQ=", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDEyMw=="})
    void refusesAnotherLengthWithoutRepeatingIt(String text) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> FileKeys.of(text))
                .withMessageContaining("32 random bytes")
                .withNoCause();
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> FileKeys.of(line(1) + "\n" + text + "x"));
    }

    @Test
    void refusesTheSameKeyTwice() {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> FileKeys.of(file(List.of(1, 1))));
    }

    @Test
    void printsNoKeyAndNamesItByNothingOfIt() {
        var keys = FileKeys.of(line(1));
        assertThat(keys.keys().getFirst()).hasToString("***");
        assertThat(keys.current()).hasSize(16).isNotEqualTo("0101010101010101");
    }

    private static String line(int generation) {
        var key = new byte[32];
        Arrays.fill(key, (byte) generation);
        return Base64.getEncoder().encodeToString(key);
    }
}
