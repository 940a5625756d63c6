package kz.qorgan.borrower;

import kz.qorgan.kernel.BorrowerId;

/** As much of a borrower as it takes to decide whether a sign-in may succeed. */
public record BorrowerAccount(BorrowerId id, AccountStatus status) {

    public boolean mayBeUsed() {
        return status == AccountStatus.ACTIVE;
    }
}
