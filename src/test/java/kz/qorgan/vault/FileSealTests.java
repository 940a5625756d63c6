package kz.qorgan.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kz.qorgan.database.ChunkedInput.SourceFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that flows through a seal opens whole and in order, for its own borrower and as itself, or not at all. */
class FileSealTests {

    private static final int SEGMENT = 1 << 20;
    private static final String PLACE = "stored_file.content borrower file EVIDENCE 1";

    private final List<String> alarms = new ArrayList<>();
    private final Seal owner = owner((byte) 1);
    private final byte[] key = owner.seal(new byte[32], PLACE);
    private final FileSeal seal = new FileSeal(key, owner, PLACE);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, SEGMENT - 41, SEGMENT, SEGMENT + 1, 3 * SEGMENT + 7})
    void opensWhatItSealed(int length) throws Exception {
        var content = random(length);
        assertThat(opened(seal, sealed(content))).isEqualTo(content);
    }

    @Test
    void refusesEveryCut() throws Exception {
        var sealed = sealed(random(2 * SEGMENT));
        for (var length :
                List.of(0, 1, 39, 40, 41, SEGMENT - 1, SEGMENT, SEGMENT + 1, 2 * SEGMENT, sealed.length - 1)) {
            assertBroken(seal, Arrays.copyOf(sealed, length));
        }
    }

    @Test
    void refusesWhatWasAppendedAlteredOrReordered() throws Exception {
        var sealed = sealed(random(3 * SEGMENT));
        assertBroken(seal, Arrays.copyOf(sealed, sealed.length + 1));
        var altered = sealed.clone();
        altered[SEGMENT + 500] ^= 1;
        assertBroken(seal, altered);
        var reordered = sealed.clone();
        System.arraycopy(sealed, SEGMENT, reordered, 2 * SEGMENT, SEGMENT);
        System.arraycopy(sealed, 2 * SEGMENT, reordered, SEGMENT, SEGMENT);
        assertBroken(seal, reordered);
    }

    @Test
    void refusesContentOfAnotherFile() throws Exception {
        var place = PLACE.replace("file", "other");
        var other = new FileSeal(owner.seal(random(32), place), owner, place);
        assertBroken(other, sealed(random(100)));
    }

    @Test
    void refusesContentAsAnotherVersionUnderTheSameKey() throws Exception {
        var place = PLACE.replace(" 1", " 2");
        assertBroken(new FileSeal(owner.seal(new byte[32], place), owner, place), sealed(random(100)));
    }

    @Test
    void refusesKeyOfAnotherFileOrBorrower() {
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> new FileSeal(key, owner, PLACE + "0"));
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> new FileSeal(key, owner((byte) 2), PLACE));
    }

    @Test
    void alarmsOfABrokenFileAndNotOfAStoreThatFails() throws Exception {
        assertBroken(seal, Arrays.copyOf(sealed(random(100)), 60));
        assertThat(alarms).containsExactly(PLACE);
        var failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new SourceFailed(new IllegalStateException("away"));
            }
        };
        assertThatIOException().isThrownBy(() -> seal.opening(failing).readAllBytes());
        assertThat(alarms).hasSize(1);
    }

    private byte[] sealed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var sealing = seal.sealing(bytes)) {
            sealing.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] opened(FileSeal seal, byte[] sealed) throws IOException {
        return seal.opening(new ByteArrayInputStream(sealed)).readAllBytes();
    }

    private static void assertBroken(FileSeal seal, byte[] sealed) {
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> opened(seal, sealed));
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private Seal owner(byte value) {
        try {
            var bytes = new byte[32];
            Arrays.fill(bytes, value);
            return new Seal(new AesGcmJce(bytes), alarms::add);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
