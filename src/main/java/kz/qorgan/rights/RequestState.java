package kz.qorgan.rights;

/** How far a request has come. */
public enum RequestState {
    SUBMITTED,
    APPROVED,
    REFUSED,
    /** by the borrower, before it was decided */
    WITHDRAWN;

    public boolean isOpen() {
        return this == SUBMITTED;
    }
}
