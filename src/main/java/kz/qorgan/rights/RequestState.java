package kz.qorgan.rights;

import java.util.EnumSet;
import java.util.Set;

/** How far a request has come. Whoever moves it can only take the next step; none is skipped. */
public enum RequestState {
    SUBMITTED,
    IN_REVIEW,
    /** for the borrower, who was asked for something; the clock stands still */
    WAITING,
    APPROVED,
    PARTLY,
    REFUSED,
    /** what was approved is done */
    CARRIED_OUT,
    /** by the borrower, before it was decided */
    WITHDRAWN;

    /** Where it can go from here. */
    public Set<RequestState> next() {
        return switch (this) {
            case SUBMITTED -> EnumSet.of(IN_REVIEW, WITHDRAWN);
            case IN_REVIEW -> EnumSet.of(WAITING, APPROVED, PARTLY, REFUSED, WITHDRAWN);
            case WAITING -> EnumSet.of(IN_REVIEW, WITHDRAWN);
            case APPROVED, PARTLY -> EnumSet.of(CARRIED_OUT);
            case REFUSED, CARRIED_OUT, WITHDRAWN -> EnumSet.noneOf(RequestState.class);
        };
    }

    /** Whether it is still to be decided. */
    public boolean isOpen() {
        return next().contains(WITHDRAWN);
    }

    /** Whether nothing comes after it. */
    public boolean isLast() {
        return next().isEmpty();
    }

    /** Whether it is one of the answers. */
    public boolean isDecision() {
        return IN_REVIEW.next().contains(this) && this != WAITING && this != WITHDRAWN;
    }

    /** From where one comes here. */
    Set<RequestState> before() {
        var before = EnumSet.noneOf(RequestState.class);
        for (var state : values()) {
            if (state.next().contains(this)) {
                before.add(state);
            }
        }
        return before;
    }
}
