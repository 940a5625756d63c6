package kz.qorgan.purposes;

/** When a consent may be withdrawn. */
public enum Withdrawable {
    /** At once, whatever is owed. */
    ALWAYS,
    /** Not while an obligation is open (law 94-V, article 8(2)). */
    AFTER_OBLIGATION,
    /** A law demands the processing; it needs no consent, and none can be withdrawn. */
    NEVER
}
