package kz.qorgan.verification;

import kz.qorgan.kernel.BorrowerId;

/** Compares a password. Whoever keeps passwords implements it; what is counted and refused before is decided here. */
public interface PasswordProof {

    /** Takes about as long for a borrower without a password. */
    boolean matches(BorrowerId borrower, String typed);
}
