package kz.qorgan.vault;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import kz.qorgan.database.StartRefused;

/** The 256-bit key that all others come from: by derivation for each purpose (HKDF, RFC 5869), or wrapped by one. */
final class MasterKey {

    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSha256";

    private final byte[] key;

    private MasterKey(byte[] key) {
        this.key = key;
    }

    static MasterKey ofBase64(String text) {
        var key = decode(text.strip());
        if (key.length != BYTES) {
            throw new StartRefused(
                    "The file named by QORGAN_MASTER_KEY_FILE must hold exactly 32 random bytes in Base64.");
        }
        return new MasterKey(key);
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

    @Override
    public String toString() {
        return "***";
    }
}
