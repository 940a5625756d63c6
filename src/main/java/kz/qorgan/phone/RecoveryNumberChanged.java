package kz.qorgan.phone;

import kz.qorgan.kernel.BorrowerId;

/** A second number has been added, replaced or taken away. */
public record RecoveryNumberChanged(BorrowerId borrower) {}
