package kz.qorgan.borrower;

/** Whether the account may be used. Nobody outside learns which of them it is. */
public enum AccountStatus {
    /** Sign-in works. */
    ACTIVE,
    /** The owner closed the door; only a stronger proof or staff opens it. */
    FROZEN,
    /** The lender closed the account. */
    BLOCKED
}
