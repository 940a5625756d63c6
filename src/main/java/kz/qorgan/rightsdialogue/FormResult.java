package kz.qorgan.rightsdialogue;

import java.time.Instant;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.receipt.ReceiptNumber;
import kz.qorgan.rights.Request;

/** What came of a step on the way to send a request. What was written stays in every case but the last. */
public sealed interface FormResult {

    /** Something is missing in the form. */
    record Flawed(Flaw flaw) implements FormResult {}

    /** A code is on its way whose text names the act. */
    record CodeSent(ChallengeId challenge) implements FormResult {}

    /** The code is wrong, or for another text than the one that is written now; so many tries are left. */
    record Wrong(int triesLeft) implements FormResult {}

    /** What was entered cannot be a code; it cost no try. */
    record NotACode() implements FormResult {}

    /** The code is good for nothing any more. */
    record Over() implements FormResult {}

    /** Too many codes, tries or requests. */
    record TryLater(Instant until) implements FormResult {}

    /** It has a number, a clock and a receipt. */
    record Sent(Request request, ReceiptNumber receipt) implements FormResult {}

    /** What is missing. */
    enum Flaw {
        KIND,
        ABOUT,
        WORDS
    }
}
