package kz.qorgan.kernel;

/**
 * The fingerprint of the random value that a browser keeps in its signed browser cookie: enough to recognise the
 * browser again, useless for impersonating it.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record BrowserId(String value) {

    private static final int LENGTH = 64;

    public BrowserId {
        if (value.length() != LENGTH || !value.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw new IllegalArgumentException("A browser id is 64 hexadecimal digits");
        }
    }
}
