package kz.qorgan.otp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/** The digits of a one-time code, six or eight. Compared in constant time, printed as stars. */
public final class OneTimeCode {

    private static final int LONGEST_INPUT = 64;
    private static final Pattern FORM = Pattern.compile("[0-9]{6}|[0-9]{8}");

    private final String digits;

    private OneTimeCode(String digits) {
        this.digits = digits;
    }

    /**
     * Reads a code as people type or paste it: digits of any script, with spaces of any kind and dashes between them.
     * Empty for what is not six or eight digits then.
     */
    public static Optional<OneTimeCode> of(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        var digits = new StringBuilder();
        typed.codePoints().filter(c -> !isSeparator(c)).forEach(c -> {
            var digit = Character.digit(c, 10);
            digits.append(digit < 0 ? "?" : String.valueOf(digit));
        });
        return Optional.of(digits.toString())
                .filter(code -> FORM.matcher(code).matches())
                .map(OneTimeCode::new);
    }

    static OneTimeCode derived(String digits) {
        return new OneTimeCode(digits);
    }

    /** For the text of the message, and for nothing else. */
    String digits() {
        return digits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OneTimeCode code
                && MessageDigest.isEqual(
                        digits.getBytes(StandardCharsets.US_ASCII), code.digits.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public int hashCode() {
        return 0; // a code is never a key, and its hash would give it away
    }

    @Override
    public String toString() {
        return "***";
    }

    private static boolean isSeparator(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.DASH_PUNCTUATION;
    }
}
