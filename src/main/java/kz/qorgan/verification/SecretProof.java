package kz.qorgan.verification;

import kz.qorgan.kernel.BorrowerId;

/**
 * Compares what only the borrower knows or keeps on paper. Whoever keeps it implements this; what is counted and refused
 * before is decided here.
 */
public interface SecretProof {

    /** Whether it is the password. Takes about as long for a borrower without one. */
    boolean password(BorrowerId borrower, String typed);

    /** Uses a saved recovery code up; true for one caller only, in the caller's transaction. */
    boolean recoveryCode(BorrowerId borrower, String typed);
}
