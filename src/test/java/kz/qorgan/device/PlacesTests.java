package kz.qorgan.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.qorgan.database.StartRefused;
import kz.qorgan.kernel.ClientAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places are known from a file or not at all, and a wrong file is said at the start. */
class PlacesTests {

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void knowsNothingWithoutAFile(String file) {
        assertThat(new Places(file).cityOf(ClientAddress.of("95.56.12.7"))).isEmpty();
        assertThat(new Places(file).cityOf(ClientAddress.of("2a02:6b8::1"))).isEmpty();
    }

    @Test
    void refusesToStartWithAMissingFile(@TempDir Path folder) {
        assertRefused(folder.resolve("missing.mmdb"));
    }

    @Test
    void refusesToStartWithAFileOfSomethingElse(@TempDir Path folder) throws IOException {
        assertRefused(Files.writeString(folder.resolve("places.mmdb"), "not a database of cities"));
        assertRefused(Files.createFile(folder.resolve("empty.mmdb")));
        assertRefused(folder);
    }

    private static void assertRefused(Path file) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new Places(file.toString()))
                .withMessageContaining("QORGAN_PLACES_FILE")
                .withMessageContaining(file.toString());
    }
}
