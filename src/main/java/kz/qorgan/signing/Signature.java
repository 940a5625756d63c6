package kz.qorgan.signing;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A signature and the id of the key that made it. Written as {@code key.signature}, the signature in URL-safe Base64. */
public final class Signature {

    private static final int BYTES = 64;
    private static final Pattern WRITTEN = Pattern.compile("([0-9a-f]{16})\\.([A-Za-z0-9_-]{86})");

    private final String keyId;
    private final byte[] bytes;

    /** @param bytes 64 of them, as RFC 8032 says */
    public Signature(String keyId, byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("An Ed25519 signature has 64 bytes");
        }
        this.keyId = keyId;
        this.bytes = bytes.clone();
    }

    /** Nothing of a text that {@link #toString} cannot have written. */
    public static Optional<Signature> parse(String text) {
        var parts = WRITTEN.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new Signature(parts.group(1), Base64.getUrlDecoder().decode(parts.group(2))))
                : Optional.empty();
    }

    public String keyId() {
        return keyId;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that && keyId.equals(that.keyId) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return keyId + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
