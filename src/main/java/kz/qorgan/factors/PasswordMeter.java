package kz.qorgan.factors;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Measures passwords by what guessing one costs (zxcvbn: lists of stolen passwords, names, rows of keys, dates), not by rules
 * about characters, which NIST forbids. What is typed in Cyrillic is measured as the same keys in Latin too: its lists know
 * {@code gfhjkm}, which is what {@code пароль} becomes.
 */
@Component
class PasswordMeter {

    static final int SHORTEST = 8;
    static final int LONGEST = 128;

    /** Guessing costs more than the characters beyond this add; measuring them all would cost us instead. */
    private static final int MEASURED = 64;

    private static final String CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюёәіңғүұқөһ";
    private static final String SAME_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`234567890";
    private static final List<String> OURS = List.of(
            "qorgan", "qazaqstan", "kazakhstan", "казахстан", "қазақстан", "almaty", "алматы", "astana", "астана");

    private final Zxcvbn meter = new Zxcvbn();

    /**
     * @param own words that somebody who knows the borrower would try: names, the number
     */
    PasswordStrength measure(String typed, List<String> own) {
        var password = normalized(typed);
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return PasswordStrength.TOO_SHORT;
        }
        if (length > LONGEST) {
            return PasswordStrength.TOO_LONG;
        }
        var beginning = password.substring(0, Math.min(password.length(), MEASURED));
        List<String> words = new ArrayList<>(OURS);
        own.forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
        var score = Math.min(score(beginning, words), score(onLatinKeys(beginning), words));
        return switch (score) {
            case 0, 1 -> PasswordStrength.GUESSABLE;
            case 2 -> PasswordStrength.FAIR;
            case 3 -> PasswordStrength.GOOD;
            default -> PasswordStrength.STRONG;
        };
    }

    /** The same password from any keyboard (NIST SP 800-63B-4, 3.1.1.2: NFC or NFKC before hashing). */
    static String normalized(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    private int score(String password, List<String> words) {
        return meter.measure(password, words).getScore();
    }

    private static String onLatinKeys(String password) {
        var keys = new StringBuilder(password.length());
        password.toLowerCase(Locale.ROOT).chars().forEach(letter -> {
            var key = CYRILLIC.indexOf(letter);
            keys.append(key < 0 ? (char) letter : SAME_KEYS.charAt(key));
        });
        return keys.toString();
    }
}
