package kz.qorgan.factors;

/** How hard a password is to guess, in the words that the page shows while it is typed. */
public enum PasswordStrength {
    /** Fewer than eight characters (NIST SP 800-63B-4, 3.1.1.2: at least eight beside another factor). */
    TOO_SHORT(false),
    /** More than the field takes. */
    TOO_LONG(false),
    /** Among the first that are tried: on lists of stolen passwords, a row of keys, a date, the own name or number. */
    GUESSABLE(false),
    /** Enough beside a code from the phone. */
    FAIR(true),
    /** Good. */
    GOOD(true),
    /** Very good. */
    STRONG(true);

    private final boolean accepted;

    PasswordStrength(boolean accepted) {
        this.accepted = accepted;
    }

    public boolean isAccepted() {
        return accepted;
    }
}
