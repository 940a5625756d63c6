package kz.qorgan.rightsdesk;

import kz.qorgan.rights.Request;

/** What came of deciding. */
public sealed interface DecisionResult {

    /** It is decided, and carried out as far as the portal itself can do that. */
    record Decided(Request request) implements DecisionResult {}

    /** Data would be destroyed: somebody else of the staff must confirm it. */
    record Proposed() implements DecisionResult {}

    /** Whoever proposed to destroy data cannot confirm it. */
    record SamePerson() implements DecisionResult {}

    /** Something is still owed: what belongs to the loan can neither be deleted nor locked until then. */
    record StillOwing() implements DecisionResult {}

    /** Somebody else was first, or the request does not stand where this is possible. */
    record NotPossible() implements DecisionResult {}
}
