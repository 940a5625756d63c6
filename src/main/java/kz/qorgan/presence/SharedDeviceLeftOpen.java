package kz.qorgan.presence;

import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.SessionId;

/** A session on a shared device was ended without anybody having pressed "Leave"; published in the transaction that ended it. */
public record SharedDeviceLeftOpen(BorrowerId borrower, SessionId session) {}
