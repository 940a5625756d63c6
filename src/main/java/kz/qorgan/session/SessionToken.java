package kz.qorgan.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The 256 random bits in a browser's cookie that open its session. Only its hash is ever stored; prints as stars. */
public final class SessionToken {

    private final String value;

    public SessionToken(String value) {
        this.value = value;
    }

    /** For the cookie, and for nothing else. */
    public String value() {
        return value;
    }

    /** SHA-256 is enough for a value that nobody can guess. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
