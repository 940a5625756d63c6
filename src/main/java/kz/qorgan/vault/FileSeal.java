package kz.qorgan.vault;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import kz.qorgan.database.ChunkedInput.SourceFailed;

/**
 * Seals one file of any length while it flows, in segments of 1 MiB (Tink's AES256_GCM_HKDF_1MB). Segments cannot be
 * altered, left out, reordered or taken from another file. Made by {@link Vault#newFile} and {@link Vault#file}.
 */
public final class FileSeal {

    static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 1 << 20;
    private static final String ALGORITHM = "HmacSha256";

    private final byte[] sealedKey;
    private final StreamingAead aead;
    private final Seal owner;
    private final String place;

    FileSeal(byte[] sealedKey, Seal owner, String place) {
        this.sealedKey = sealedKey.clone();
        this.owner = owner;
        this.place = place;
        this.aead = streaming(owner.openBytes(sealedKey, place));
    }

    /** The file's own key under the borrower's; to be kept beside the file. */
    public byte[] sealedKey() {
        return sealedKey.clone();
    }

    /** What is written flows on sealed. Nothing is complete before it is closed. */
    public OutputStream sealing(OutputStream to) throws IOException {
        try {
            return aead.newEncryptingStream(to, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
    }

    /**
     * What was sealed, segment by segment, each one checked before it is given out. Reading ends in {@link SealBroken}
     * where the file is not whole.
     */
    public InputStream opening(InputStream from) throws IOException {
        try {
            return new Checked(aead.newDecryptingStream(from, place.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    private SealBroken broken(Throwable cause) {
        owner.alarm().accept(place);
        return new SealBroken(cause);
    }

    private static StreamingAead streaming(byte[] key) {
        try {
            return new AesGcmHkdfStreaming(key, ALGORITHM, KEY_BYTES, SEGMENT_BYTES, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    /** Tells a broken seal, for which Tink throws a plain IOException, from a source that fails. */
    private final class Checked extends FilterInputStream {

        Checked(InputStream opened) {
            super(opened);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return super.read(into, offset, length);
            } catch (IOException e) {
                if (e instanceof SourceFailed) {
                    throw e;
                }
                throw broken(e);
            }
        }
    }
}
