package kz.qorgan.receipt;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a receipt, such as {@code F-2611-7K3M-92QD}: a letter of its kind, year and month, seven random characters
 * and one that finds any single slip and any two characters that changed places. Names a receipt and opens nothing.
 */
public record ReceiptNumber(String value) {

    /** Characters that cannot be taken for each other; so many that their count is a prime, as the check needs. */
    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    static final int RANDOM_CHARACTERS = 7;

    private static final Pattern FORM = Pattern.compile("([A-Z])-(\\d{4})-([%1$s]{4})-([%1$s]{4})".formatted(ALPHABET));
    private static final int LONGEST_INPUT = 40;

    public ReceiptNumber {
        var parts = FORM.matcher(value);
        if (!parts.matches() || !isChecked(parts.group(3) + parts.group(4))) {
            throw new IllegalArgumentException("Not the number of a receipt");
        }
    }

    /** Reads a number as people type it: in small letters, with spaces or dashes or none. */
    public static Optional<ReceiptNumber> of(String typed) {
        var plain = typed.length() > LONGEST_INPUT
                ? ""
                : typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        var dashed = plain.replaceFirst("^(.)(.{4})(.{4})(.{4})$", "$1-$2-$3-$4");
        try {
            return Optional.of(new ReceiptNumber(dashed));
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    /** @param random seven characters of {@link #ALPHABET} */
    static ReceiptNumber made(char letter, String yearAndMonth, String random) {
        var whole = random + checkOf(random);
        return new ReceiptNumber(
                "%s-%s-%s-%s".formatted(letter, yearAndMonth, whole.substring(0, 4), whole.substring(4)));
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isChecked(String whole) {
        return whole.charAt(RANDOM_CHARACTERS) == checkOf(whole.substring(0, RANDOM_CHARACTERS));
    }

    /** Each place weighs differently, so that the sum changes when two characters change places. */
    private static char checkOf(String random) {
        var sum = 0;
        for (int place = 0; place < random.length(); place++) {
            sum += (place + 2) * ALPHABET.indexOf(random.charAt(place));
        }
        return ALPHABET.charAt(Math.floorMod(-sum, ALPHABET.length()));
    }
}
