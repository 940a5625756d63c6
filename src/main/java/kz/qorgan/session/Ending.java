package kz.qorgan.session;

import java.time.Instant;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.SessionId;

/** Why and when a session ended, for the person in front of the browser. */
public record Ending(Reason reason, Instant at, boolean sharedDevice) {

    /** Whether signing in anew is of no use until the account is opened again. */
    public boolean isByFreezing() {
        return reason == Reason.ACCOUNT_CLOSED;
    }

    /** Time, and not the person, has ended a session on a shared device; published in the transaction that ended it. */
    public record SharedTimeOver(BorrowerId borrower, SessionId session) {}

    /** Why a session is over. */
    public enum Reason {
        /** The person signed out in this browser. */
        SIGNED_OUT,
        /** Ended from another of the borrower's sessions. */
        ENDED_ELSEWHERE,
        /** The same browser signed in anew. */
        REPLACED,
        /** Not used for as long as the policy allows. */
        IDLE,
        /** Lasted as long as the policy allows. */
        TOO_OLD,
        /** The last page of a shared device was closed without signing out. */
        LEFT_OPEN,
        /** The account was frozen or blocked. */
        ACCOUNT_CLOSED,
        /** Ended by support at the owner's word. */
        BY_STAFF
    }
}
