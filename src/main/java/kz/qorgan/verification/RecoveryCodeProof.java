package kz.qorgan.verification;

import kz.qorgan.kernel.BorrowerId;

/** Uses up a saved recovery code. Whoever keeps them implements it. */
public interface RecoveryCodeProof {

    /** True for one caller only: a code works once. Joins the caller's transaction. */
    boolean use(BorrowerId borrower, String typed);
}
