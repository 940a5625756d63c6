package kz.qorgan.recovery;

import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;

/** A recovery has come further or has ended. Published in the transaction of the step. */
public record RecoveryStep(BorrowerId borrower, UUID recovery, RecoveryState now) {}
