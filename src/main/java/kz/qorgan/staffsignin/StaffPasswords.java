package kz.qorgan.staffsignin;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.List;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes the passwords of staff with Argon2id, as those of borrowers are, and says which are too easy to guess. */
@Component
class StaffPasswords {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int GOOD = 3;
    private static final int MEASURED = 64;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);
    private final Zxcvbn meter = new Zxcvbn();
    private final String nobodys = argon2.encode("nobody's");

    String hash(String password) {
        return argon2.encode(normalized(password));
    }

    /** Takes as long for an account that does not exist, and is never true for one. */
    boolean matches(String typed, String hash) {
        var compared = hash.isEmpty() ? nobodys : hash;
        return typed.length() <= LONGEST && argon2.matches(normalized(typed), compared) && !hash.isEmpty();
    }

    boolean isGood(String typed, String login) {
        var length = typed.codePointCount(0, typed.length());
        if (length < SHORTEST || length > LONGEST) {
            return false;
        }
        var measured = normalized(typed).substring(0, Math.min(MEASURED, typed.length()));
        return meter.measure(measured, List.of(login, "qorgan")).getScore() >= GOOD;
    }

    private static String normalized(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }
}
