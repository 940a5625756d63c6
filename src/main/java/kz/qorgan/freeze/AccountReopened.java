package kz.qorgan.freeze;

import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.receipt.ReceiptNumber;

/** A frozen account was opened again. Published in the transaction of the act. */
public record AccountReopened(BorrowerId borrower, ReceiptNumber receipt) {}
