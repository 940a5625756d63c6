package kz.qorgan.borrower;

import kz.qorgan.kernel.BorrowerId;

/** What a borrower owes is not what it was: something was closed, or another loan begun. */
public record ObligationsChanged(BorrowerId borrower) {}
