package kz.qorgan.borrower;

import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.MobileNumber;

/** What the borrower is greeted with. */
public record BorrowerProfile(BorrowerId id, PersonName name, MobileNumber number, boolean hasOpenObligation) {}
