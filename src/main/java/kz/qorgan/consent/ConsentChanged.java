package kz.qorgan.consent;

import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;

/**
 * A borrower has agreed here, or withdrawn.
 *
 * @param act what it was part of; the same for all that was done with one confirmation
 */
public record ConsentChanged(BorrowerId borrower, UUID act, ConsentEvent.Kind kind) {}
