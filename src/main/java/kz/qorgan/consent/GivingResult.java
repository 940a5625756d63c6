package kz.qorgan.consent;

import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.receipt.ReceiptNumber;

/** What became of agreeing. */
public sealed interface GivingResult {

    /** It holds from now on. */
    record Given(ReceiptNumber receipt) implements GivingResult {}

    /** The words have changed since they were read, or nothing is asked any more: read again. */
    record Changed() implements GivingResult {}

    /** The code did not prove it. */
    record NotProved(CodeProblem why) implements GivingResult {}
}
