package kz.qorgan.vault;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The one place where values nobody can guess come from. */
@Component
public class RandomValues {

    private static final int UNGUESSABLE_BYTES = 32;

    private final SecureRandom random;

    RandomValues(SecureRandom random) {
        this.random = random;
    }

    /** A version 4 UUID. */
    public UUID uuid() {
        return UUID.randomUUID();
    }

    /** 256 random bits in URL-safe Base64, 43 characters. */
    public String token() {
        var bytes = new byte[UNGUESSABLE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A text of characters drawn evenly from an alphabet. */
    public String text(String alphabet, int length) {
        return random.ints(length, 0, alphabet.length())
                .collect(
                        StringBuilder::new, (text, index) -> text.append(alphabet.charAt(index)), StringBuilder::append)
                .toString();
    }
}
