package kz.qorgan.recovery;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands. The steps go from top to bottom and none is left out; the last three end it. */
public enum RecoveryState {
    /** Asked for; evidence is being gathered. */
    DRAFT,
    /** One member of staff proposes it. */
    SUBMITTED,
    /** A second one has approved; the owner can still object. */
    COOLING,
    /** The wait is over; the new number has been told, and its code is awaited. */
    CODE_SENT,
    /** The new number is the account's. */
    BOUND,
    /** The owner said that it was somebody else. */
    CONTESTED,
    /** Staff refused it, or it was no longer what had been approved. */
    REJECTED,
    /** Nobody took the next step in time. */
    EXPIRED;

    static final Set<RecoveryState> OPEN = EnumSet.of(DRAFT, SUBMITTED, COOLING, CODE_SENT);

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
