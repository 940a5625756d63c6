package kz.qorgan.phone;

import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;

/**
 * A second number has been added, replaced or taken away.
 *
 * @param change a new one for each, so that whoever hears of it twice knows
 */
public record RecoveryNumberChanged(BorrowerId borrower, UUID change) {}
