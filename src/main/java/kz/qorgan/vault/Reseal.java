package kz.qorgan.vault;

import kz.qorgan.kernel.BorrowerId;

/** A module that keeps something sealed with borrowers' keys: it seals it anew when a borrower's key is replaced. */
public interface Reseal {

    /**
     * Seals anew what is not {@link Seal#isNewest newest}, in the caller's transaction, and leaves alone what does not
     * open. May come more than once.
     */
    void reseal(BorrowerId borrower, Seal seal);
}
