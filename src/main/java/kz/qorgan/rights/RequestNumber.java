package kz.qorgan.rights;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names a request on the phone and on paper, such as {@code Q-7K3M-92XT}; no two characters can be taken for each other. */
public record RequestNumber(String value) {

    static final String ALPHABET = "ACDEFHJKLMNPRTUVWXY34679";

    private static final Pattern FORM = Pattern.compile("Q-[%1$s]{4}-[%1$s]{4}".formatted(ALPHABET));

    public RequestNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the number of a request");
        }
    }

    /** Reads a number as people type it; nothing of what cannot be one. */
    public static Optional<RequestNumber> of(String typed) {
        try {
            return Optional.of(new RequestNumber(typed.strip().toUpperCase(java.util.Locale.ROOT)));
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
