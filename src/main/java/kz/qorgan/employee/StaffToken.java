package kz.qorgan.employee;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The 256 random bits in the cookie that open a session of staff. Only its hash is ever stored; prints as stars. */
public final class StaffToken {

    private final String value;

    public StaffToken(String value) {
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
