package kz.qorgan.factors;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id: 19 MiB, two passes, one lane (OWASP's first choice). The figures behind the parameters
 * stand in decision 0026.
 */
@Component
class PasswordHashes {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final String nobodys = argon2.encode("nobody's");

    String hash(String password) {
        return argon2.encode(PasswordMeter.normalized(password));
    }

    boolean matches(String typed, String hash) {
        return typed.length() <= PasswordMeter.LONGEST * 2 && argon2.matches(PasswordMeter.normalized(typed), hash);
    }

    /** Takes as long as a comparison and is never true. */
    boolean matchesNobodys(String typed) {
        matches(typed, nobodys);
        return false;
    }
}
