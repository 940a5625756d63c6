package kz.qorgan.borrower;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A name as the identity document spells it. Prints as stars.
 *
 * @param patronymic missing where the document has none
 */
public record PersonName(
        String family, String given, @Nullable String patronymic) {

    private static final int LONGEST_PART = 100;

    public PersonName {
        Stream.of(family, given).forEach(PersonName::requirePart);
        if (patronymic != null) {
            requirePart(patronymic);
        }
    }

    /** Given name, patronymic, family name. */
    public String full() {
        return Stream.of(given, patronymic == null ? "" : patronymic, family)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return "***";
    }

    private static void requirePart(String part) {
        if (part.isBlank() || part.length() > LONGEST_PART || part.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A part of a name has 1 to 100 printable characters");
        }
    }
}
