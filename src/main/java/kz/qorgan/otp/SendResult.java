package kz.qorgan.otp;

import java.time.Instant;

/** What came of asking for a code, the same for every number. */
public sealed interface SendResult {

    /** If the number is a customer's, a text is on its way. */
    record OnItsWay(ChallengeId challenge) implements SendResult {}

    /**
     * A limit is used up.
     *
     * @param work whether it works at once for whoever works for it, or waits a little
     */
    record TryLater(Instant until, boolean work) implements SendResult {}

    /** The challenge is over: expired, its tries or its texts used up, or of another browser. */
    record Over() implements SendResult {}
}
