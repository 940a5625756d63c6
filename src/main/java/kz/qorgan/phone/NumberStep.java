package kz.qorgan.phone;

import java.time.Instant;

/** What came of one step of changing the number. */
public sealed interface NumberStep {

    /** Codes are on their way to both numbers, or to the new one only if it can be bound. */
    record CodesSent() implements NumberStep {}

    /** This cannot be a mobile number of Kazakhstan. */
    record NotANumber() implements NumberStep {}

    /** It is the number the account has already. */
    record SameNumber() implements NumberStep {}

    /** This number is proved; the other one is still to be. */
    record Proved() implements NumberStep {}

    /** Both are proved: the account has the new number, and so many other sessions were ended. */
    record Changed(int sessionsEnded) implements NumberStep {}

    /** It does not match, and so many tries are left. */
    record Wrong(int triesLeft) implements NumberStep {}

    /** What was entered cannot be a code; it cost no try. */
    record NotACode() implements NumberStep {}

    /** It is too late, or was begun elsewhere: the change begins anew. */
    record Over() implements NumberStep {}

    /** Too many tries or texts. */
    record TryLater(Instant until) implements NumberStep {}
}
