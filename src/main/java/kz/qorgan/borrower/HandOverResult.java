package kz.qorgan.borrower;

import kz.qorgan.kernel.BorrowerId;

/** What became of a borrower that was handed over. */
public sealed interface HandOverResult {

    /** The borrower is new here. */
    record Created(BorrowerId id) implements HandOverResult {}

    /** Something was different from what is stored, and is stored now. */
    record Updated(BorrowerId id) implements HandOverResult {}

    /** Everything was stored already. */
    record Unchanged(BorrowerId id) implements HandOverResult {}

    /** The mobile number is bound to another borrower, and one number opens one account. */
    record NumberTaken() implements HandOverResult {}

    /** This borrower signs in with another number; a bound number is an authenticator, which a file does not replace. */
    record NumberDiffers() implements HandOverResult {}
}
