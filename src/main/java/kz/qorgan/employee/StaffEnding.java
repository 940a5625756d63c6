package kz.qorgan.employee;

/** Why a session of staff is over, for the person in front of the browser. */
public enum StaffEnding {
    SIGNED_OUT,
    /** The same person signed in elsewhere; there is only one session. */
    REPLACED,
    IDLE,
    TOO_OLD,
    /** The account was closed, because the person left. */
    LEFT
}
