package kz.qorgan.kernel;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A bank account of Kazakhstan: {@code KZ}, two check digits, the bank's three digits, thirteen letters or digits
 * (ISO 13616, remainder 1 by 97). Prints masked.
 *
 * @param value twenty characters without spaces
 */
public record Iban(String value) {

    private static final Pattern FORM = Pattern.compile("KZ[0-9]{5}[A-Z0-9]{13}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int LONGEST_INPUT = 64;
    private static final int COUNTRY_AND_CHECK = 4;

    public Iban {
        if (!FORM.matcher(value).matches() || !hasRightCheckDigits(value)) {
            throw new IllegalArgumentException("Not an IBAN of Kazakhstan with right check digits");
        }
    }

    /** Reads an account as people write it: in groups, in small letters, in full width. */
    public static Optional<Iban> of(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        try {
            var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
            return Optional.of(new Iban(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /** Enough to recognise one's own account: {@code ••••••••••••••••0001}. */
    public String masked() {
        return MaskedText.lastCharacters(value, 4).toString();
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean hasRightCheckDigits(String value) {
        var turned = value.substring(COUNTRY_AND_CHECK) + value.substring(0, COUNTRY_AND_CHECK);
        var digits = turned.chars()
                .mapToObj(character -> String.valueOf(Character.digit(character, Character.MAX_RADIX)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(MODULUS).equals(BigInteger.ONE);
    }
}
