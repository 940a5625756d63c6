package kz.qorgan.verification;

import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Factor;

/** A second factor has been added, has gone, or counts from now on. Published in the transaction of the change. */
public record StrongFactorChanged(BorrowerId borrower, UUID factor, Factor.Kind kind, Change change) {

    /** What happened to it. */
    public enum Change {
        /** It counts at once. */
        ADDED,
        /** It counts only after the enrolment delay; until then anybody told may veto it. */
        ADDED_WAITING,
        /** It stands in for a former one of its kind, and counts at once like that one did. */
        REPLACED,
        /** A member of staff has confirmed it; it counts now. */
        CONFIRMED,
        /** The account went to another number, and everything of before ended with it. */
        RESET,
        /** The borrower took it away. */
        REMOVED,
        /** Somebody told said that it was not the borrower; what it consists of must go in the same transaction. */
        VETOED
    }
}
