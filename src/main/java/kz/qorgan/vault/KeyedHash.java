package kz.qorgan.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 under a key of one purpose: blind indexes, limit keys, signed cookies, one-time codes. Parts are hashed
 * with their lengths, so that no two lists of parts are hashed alike.
 */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final char SEPARATOR = '.';

    private final SecretKeySpec key;

    KeyedHash(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** 32 bytes. */
    public byte[] of(byte[]... parts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (var part : parts) {
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
        }
    }

    public byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The text followed by a dot and its signature in URL-safe Base64: what a cookie may carry. */
    public String sign(String text) {
        return text + SEPARATOR + Base64.getUrlEncoder().withoutPadding().encodeToString(of(text));
    }

    /** The text of what {@link #sign} made; nothing of a forged, foreign, cut or empty value. Takes constant time. */
    public Optional<String> verify(String signed) {
        var end = signed.lastIndexOf(SEPARATOR);
        if (end < 0) {
            return Optional.empty();
        }
        var text = signed.substring(0, end);
        var same = MessageDigest.isEqual(
                sign(text).getBytes(StandardCharsets.UTF_8), signed.getBytes(StandardCharsets.UTF_8));
        return same ? Optional.of(text) : Optional.empty();
    }
}
