package kz.qorgan.consent;

import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;

/**
 * A borrower has agreed here, or a consent has ended.
 *
 * @param act what it was part of; the same for all that was done with one confirmation
 */
public record ConsentChanged(BorrowerId borrower, UUID act, How how) {

    /** What has happened. */
    public enum How {
        GIVEN,
        WITHDRAWN,
        /** as its owner had wished before */
        WITHDRAWN_BY_ITSELF
    }
}
