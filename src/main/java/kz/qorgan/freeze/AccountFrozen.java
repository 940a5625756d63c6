package kz.qorgan.freeze;

import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.receipt.ReceiptNumber;

/** An account was frozen and all its sessions ended. Published in the transaction of the act. */
public record AccountFrozen(BorrowerId borrower, ReceiptNumber receipt) {}
