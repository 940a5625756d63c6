package kz.qorgan.factors;

import java.util.Locale;
import java.util.Optional;

/**
 * One saved recovery code: 80 random bits in sixteen characters of Crockford's base 32, which leaves out what can be misread.
 * Prints as stars.
 */
public record RecoveryCode(String characters) {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int LENGTH = 16;
    private static final int GROUP = 4;

    public RecoveryCode {
        if (characters.length() != LENGTH || !characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("Not a recovery code");
        }
    }

    /** Reads what a person copied from paper: any case, with spaces or dashes; O is read as 0, I and L as 1. */
    public static Optional<RecoveryCode> of(String typed) {
        if (typed.length() > LENGTH * 3) {
            return Optional.empty();
        }
        var read = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return read.length() == LENGTH && read.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? Optional.of(new RecoveryCode(read))
                : Optional.empty();
    }

    /** In groups of four, as it is written on the card. */
    public String onPaper() {
        var groups = new StringBuilder();
        for (int i = 0; i < LENGTH; i += GROUP) {
            groups.append(i == 0 ? "" : "-").append(characters, i, i + GROUP);
        }
        return groups.toString();
    }

    @Override
    public String toString() {
        return "***";
    }
}
