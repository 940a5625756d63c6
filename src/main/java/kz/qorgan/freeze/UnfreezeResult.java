package kz.qorgan.freeze;

import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.receipt.ReceiptNumber;

/** What came of entering code and password to open a frozen account. */
public sealed interface UnfreezeResult {

    /** The account is open. */
    record Opened(ReceiptNumber receipt) implements UnfreezeResult {}

    /** Nothing has changed. A wrong password is told like a wrong code. */
    record Refused(CodeProblem why) implements UnfreezeResult {}
}
