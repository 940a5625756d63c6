package kz.qorgan.consent;

/** The way by which a borrower said it. */
public enum Channel {
    /** With the signature under the contract. */
    CONTRACT,
    /** On paper in an office. */
    OFFICE,
    /** In a call that was recorded. */
    PHONE,
    /** Here, signed in. */
    PORTAL,
    /** Here, in advance: a standing withdrawal that ran. */
    STANDING
}
