package kz.qorgan.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kz.qorgan.database.StartRefused;

/** Master keys out of a file, one a line: the first wraps, and all of them open. */
final class FileKeys implements KeyWrapping {

    private static final String FLAW =
            "The file named by QORGAN_MASTER_KEY_FILE must hold exactly 32 random bytes in Base64 on each line, the current key first.";

    private final List<MasterKey> keys;

    private FileKeys(List<MasterKey> keys) {
        this.keys = keys;
    }

    static FileKeys of(String text) {
        var keys = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(MasterKey::ofBase64)
                .toList();
        if (keys.isEmpty()
                || keys.stream().map(MasterKey::generation).distinct().count() < keys.size()) {
            throw new StartRefused(FLAW);
        }
        return new FileKeys(keys);
    }

    @Override
    public String current() {
        return keys.getFirst().generation();
    }

    @Override
    public boolean opens(String generation) {
        return find(generation).isPresent();
    }

    @Override
    public byte[] wrap(byte[] secret, byte[] associated) {
        try {
            return keys.getFirst().wrapping().encrypt(secret, associated);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    @Override
    public byte[] unwrap(String generation, byte[] wrapped, byte[] associated) throws GeneralSecurityException {
        var key =
                find(generation).orElseThrow(() -> new GeneralSecurityException("That master key is not in the file"));
        return key.wrapping().decrypt(wrapped, associated);
    }

    /** What a database that names no generations was made with. */
    List<MasterKey> keys() {
        return new ArrayList<>(keys);
    }

    private Optional<MasterKey> find(String generation) {
        return keys.stream().filter(key -> key.generation().equals(generation)).findFirst();
    }

    /** 256 random bits that other keys are derived from, each for one purpose (HKDF, RFC 5869). */
    static final class MasterKey {

        static final int BYTES = 32;
        private static final String ALGORITHM = "HmacSha256";
        private static final int BYTES_OF_GENERATION = 8;

        private final byte[] key;

        MasterKey(byte[] key) {
            if (key.length != BYTES) {
                throw new StartRefused(FLAW);
            }
            this.key = key.clone();
        }

        static MasterKey ofBase64(String text) {
            return new MasterKey(decode(text.strip()));
        }

        /** What is not Base64 counts as empty: the decoder's own message would repeat a character of the key. */
        private static byte[] decode(String text) {
            try {
                return Base64.getDecoder().decode(text);
            } catch (IllegalArgumentException notBase64) {
                return new byte[0];
            }
        }

        /** An independent key for one purpose; who holds it learns nothing about the others. */
        byte[] derive(String purpose) {
            try {
                return Hkdf.computeHkdf(ALGORITHM, key, new byte[0], purpose.getBytes(StandardCharsets.UTF_8), BYTES);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("HKDF with HMAC-SHA-256 is part of every JDK", e);
            }
        }

        String generation() {
            return HexFormat.of().formatHex(derive("name of the generation"), 0, BYTES_OF_GENERATION);
        }

        byte[] bytes() {
            return key.clone();
        }

        private AesGcmJce wrapping() throws GeneralSecurityException {
            return new AesGcmJce(derive("wrap borrower keys"));
        }

        @Override
        public String toString() {
            return "***";
        }
    }
}
