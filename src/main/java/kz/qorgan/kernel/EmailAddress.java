package kz.qorgan.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** An address for mail, as far as its form tells: one at sign, no spaces, nothing that could end a header. Prints as stars. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    public EmailAddress {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the form of an address for mail");
        }
    }

    /** Reads an address as people type it; nothing of what cannot be one. */
    public static Optional<EmailAddress> of(String typed) {
        try {
            return Optional.of(new EmailAddress(typed.strip()));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
