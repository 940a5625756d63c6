package kz.qorgan.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The individual identification number: birth date, century and sex, serial, check digit (Government Decree
 * P070000406; Digital Code art. 45(2)). Prints masked.
 *
 * @param value twelve digits whose check digit is right and whose date exists
 */
public record Iin(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{12}");
    private static final int MODULUS = 11;
    private static final int NOT_ISSUED = 10;
    private static final int SHIFT_OF_SECOND_PASS = 2;

    public Iin {
        if (!FORM.matcher(value).matches() || !hasRightCheckDigit(value)) {
            throw new IllegalArgumentException("Not an IIN: twelve digits with a right check digit are needed");
        }
        try {
            dateOf(value);
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException("Not an IIN: it begins with no calendar date", noSuchDay);
        }
    }

    /** The number in a text, or nothing where the text is not an IIN or belongs to someone born after {@code today}. */
    public static Optional<Iin> of(String text, LocalDate today) {
        try {
            return Optional.of(new Iin(text.strip()))
                    .filter(iin -> !iin.birthDate().isAfter(today));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    public LocalDate birthDate() {
        return dateOf(value);
    }

    /** Enough to recognise one's own number, not enough to use it: {@code ••••••••9991}. */
    public String masked() {
        return MaskedText.lastCharacters(value, 4).toString();
    }

    @Override
    public String toString() {
        return masked();
    }

    private static LocalDate dateOf(String value) {
        var century = switch (value.charAt(6)) {
            case '1', '2' -> 1800;
            case '3', '4' -> 1900;
            case '5', '6' -> 2000;
            default -> throw new DateTimeException("The seventh digit names no century");
        };
        return LocalDate.of(century + number(value, 0), number(value, 2), number(value, 4));
    }

    private static int number(String value, int from) {
        return Integer.parseInt(value.substring(from, from + 2));
    }

    private static boolean hasRightCheckDigit(String value) {
        var sum = weighted(value, 0);
        if (sum == NOT_ISSUED) {
            sum = weighted(value, SHIFT_OF_SECOND_PASS);
        }
        return sum != NOT_ISSUED && sum == value.charAt(11) - '0';
    }

    private static int weighted(String value, int shift) {
        return IntStream.range(0, MODULUS)
                        .map(i -> (value.charAt(i) - '0') * ((i + shift) % MODULUS + 1))
                        .sum()
                % MODULUS;
    }
}
