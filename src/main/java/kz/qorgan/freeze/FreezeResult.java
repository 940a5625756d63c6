package kz.qorgan.freeze;

import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.receipt.ReceiptNumber;

/** What came of entering a code to freeze an account. */
public sealed interface FreezeResult {

    /** The account is frozen. */
    record Frozen(ReceiptNumber receipt) implements FreezeResult {}

    /** Nothing has changed. */
    record Refused(CodeProblem why) implements FreezeResult {}
}
