package kz.qorgan.passkey;

import kz.qorgan.verification.StrongFactor;

/** What came of adding a passkey. */
public sealed interface AddResult {

    /** It is there; from when on it counts stands in it. */
    record Added(StrongFactor factor) implements AddResult {}

    /** The answer was too late, was used before, or is not what was asked for. */
    record Refused() implements AddResult {}

    /** The borrower has as many as one can have. */
    record TooMany() implements AddResult {}
}
