package kz.qorgan.otp;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;

/** What came of entering a code. */
public sealed interface CodeResult {

    /**
     * It is the right one. Proves nothing until it is consumed, which only one caller can do.
     *
     * @param known whether the browser had signed in with the number when it asked
     * @param message id of the text that brought it
     */
    record Right(ChallengeId challenge, BorrowerId borrower, boolean known, UUID message) implements CodeResult {}

    /**
     * It is not, and so many tries are left.
     *
     * @param whose whose account it was for, for the record only; the person at the keyboard must not learn it
     */
    record Wrong(int triesLeft, Optional<BorrowerId> whose) implements CodeResult {}

    /** No code can be right any more: expired, tries used up, consumed, or there never was such a challenge. */
    record Over() implements CodeResult {}

    /** What was entered cannot be a code; this costs no try. */
    record NotACode() implements CodeResult {}

    /** Too many guesses from this browser or network. */
    record TryLater(Instant until, boolean work) implements CodeResult {}
}
