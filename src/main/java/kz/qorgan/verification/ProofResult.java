package kz.qorgan.verification;

import java.time.Instant;
import kz.qorgan.session.SessionToken;

/** What came of giving one proof in a session. Proofs given before stay, whatever comes of this one. */
public sealed interface ProofResult {

    /** It counts; the browser must be given this token. */
    record Proved(SessionToken token) implements ProofResult {}

    /** It does not match; for a code, so many tries are left. */
    record Wrong(int triesLeft) implements ProofResult {}

    /** What was entered cannot be a code; it cost no try. */
    record NotACode() implements ProofResult {}

    /** The code is no longer good for anything. */
    record Over() implements ProofResult {}

    /** Too many tries. */
    record TryLater(Instant until) implements ProofResult {}

    /** It matches, but it is so new that it counts only from then on. */
    record NotYet(Instant from) implements ProofResult {}
}
