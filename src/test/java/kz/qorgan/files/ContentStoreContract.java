package kz.qorgan.files;

import static kz.qorgan.testing.SampleFiles.noise;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import kz.qorgan.database.ChunkedOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What files rely on, wherever their bytes lie. Each adapter's test inherits it. */
abstract class ContentStoreContract {

    private final UUID object = UUID.randomUUID();

    abstract ContentStore store();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, ChunkedOutput.CHUNK - 1, ChunkedOutput.CHUNK, ChunkedOutput.CHUNK + 1, 3_000_000})
    void readsWhatWasWritten(int length) throws IOException {
        var content = noise(length);
        write(object, content);
        try (var in = store().read(object)) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void takesSinglesAndPiecesAlike() throws IOException {
        try (var out = store().write(object)) {
            out.write(1);
            out.write(new byte[] {9, 2, 3, 9}, 1, 2);
            out.write(4);
        }
        try (var in = store().read(object)) {
            assertThat(in.read()).isEqualTo(1);
            assertThat(in.readNBytes(2)).containsExactly(2, 3);
            assertThat(in.read()).isEqualTo(4);
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void keepsObjectsApart() throws IOException {
        var other = UUID.randomUUID();
        write(object, new byte[] {1});
        write(other, new byte[] {2});
        store().delete(other);
        assertThat(store().read(object).readAllBytes()).containsExactly(1);
    }

    @Test
    void nothingIsThereBeforeAndAfter() throws IOException {
        assertThat(store().read(object).readAllBytes()).isEmpty();
        write(object, noise(1_000_000));
        store().delete(object);
        store().delete(object);
        assertThat(store().read(object).readAllBytes()).isEmpty();
    }

    @Test
    void whatWasBrokenOffCanBeDeleted() throws IOException {
        var out = store().write(object);
        out.write(noise(1_000_000));
        store().delete(object);
        assertThat(store().read(object).readAllBytes()).isEmpty();
    }

    private void write(UUID to, byte[] content) throws IOException {
        try (var out = store().write(to)) {
            out.write(content);
        }
    }
}
