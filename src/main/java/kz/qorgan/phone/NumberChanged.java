package kz.qorgan.phone;

import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;

/** Another mobile number has been bound to the account. The former one can be asked for, to tell its holder too. */
public record NumberChanged(BorrowerId borrower, UUID change) {}
