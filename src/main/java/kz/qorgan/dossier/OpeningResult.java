package kz.qorgan.dossier;

import java.time.Instant;
import java.util.UUID;

/** What came of the wish to open a file. */
public sealed interface OpeningResult {

    /** It is open. */
    record Opened(UUID opening) implements OpeningResult {}

    /** It is a colleague's file: somebody else must agree. */
    record SecondPersonNeeded(UUID opening) implements OpeningResult {}

    /** Password and code must be given again first, because a second person is needed. */
    record ProofNeeded() implements OpeningResult {}

    /** Nobody opens the own file, or that of a relative. */
    record TooClose() implements OpeningResult {}

    /** The reason in own words is too short to be one. */
    record ReasonTooShort() implements OpeningResult {}

    /** There is no open request of this borrower with that number. */
    record NoSuchCase() implements OpeningResult {}

    /** The PIN is not the one that this borrower sees. */
    record WrongPin() implements OpeningResult {}

    /** Too many reasons in own words wait for review too long; a request or a PIN still opens. */
    record Suspended() implements OpeningResult {}

    /** Nobody has this key. */
    record Nobody() implements OpeningResult {}

    /** It was tried too often. */
    record TryLater(Instant until) implements OpeningResult {}
}
