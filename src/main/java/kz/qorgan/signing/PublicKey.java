package kz.qorgan.signing;

import com.google.crypto.tink.subtle.Ed25519Verify;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a signature is checked with; needs neither the portal nor its database. Its id is the beginning of its SHA-256, so
 * that an id names one key and no other.
 */
public final class PublicKey {

    static final int BYTES = 32;
    private static final int BYTES_OF_ID = 8;
    private static final byte[] SPKI_OF_ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----\\s*([A-Za-z0-9+/=]+)\\s*-----END PUBLIC KEY-----");
    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z -]{0,39}");

    private final byte[] bytes;

    /** @param bytes 32 of them, as RFC 8032 says */
    public PublicKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("An Ed25519 key has 32 bytes");
        }
        this.bytes = bytes.clone();
    }

    /** The key of one PEM block, as {@link #pem} writes it. */
    public static PublicKey ofPem(String text) {
        var block = PEM.matcher(text);
        if (!block.find()) {
            throw new IllegalArgumentException("There is no public key in that text");
        }
        var info = Base64.getDecoder().decode(block.group(1));
        var head = SPKI_OF_ED25519.length;
        if (info.length != head + BYTES || !Arrays.equals(info, 0, head, SPKI_OF_ED25519, 0, head)) {
            throw new IllegalArgumentException("That is no Ed25519 key");
        }
        return new PublicKey(Arrays.copyOfRange(info, head, info.length));
    }

    public String id() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, BYTES_OF_ID);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** Whether this very key signed that content for that purpose. */
    public boolean verifies(String purpose, byte[] content, Signature signature) {
        if (!signature.keyId().equals(id())) {
            return false;
        }
        try {
            new Ed25519Verify(bytes).verify(signature.bytes(), message(purpose, content));
            return true;
        } catch (GeneralSecurityException otherContentOrKey) {
            return false;
        }
    }

    /** In the form that openssl and every other tool reads (RFC 8410). */
    public String pem() {
        var info = Arrays.copyOf(SPKI_OF_ED25519, SPKI_OF_ED25519.length + BYTES);
        System.arraycopy(bytes, 0, info, SPKI_OF_ED25519.length, BYTES);
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(info)
                + "\n-----END PUBLIC KEY-----\n";
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * What is signed: the words {@code qorgan} and the purpose on a line of their own, then the content. A signature for
     * one purpose is none for another.
     */
    static byte[] message(String purpose, byte[] content) {
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException("A purpose is a few small words");
        }
        var line = ("qorgan " + purpose + "\n").getBytes(StandardCharsets.UTF_8);
        var message = Arrays.copyOf(line, line.length + content.length);
        System.arraycopy(content, 0, message, line.length, content.length);
        return message;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return id();
    }
}
