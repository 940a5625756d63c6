package kz.qorgan.dossier;

import java.time.Instant;

/** What came of looking for a borrower. */
public sealed interface SearchResult {

    /**
     * Exactly one person.
     *
     * @param name with the first letters only
     * @param number masked
     */
    record Found(String name, String number) implements SearchResult {}

    /** Nobody has this key. */
    record Nobody() implements SearchResult {}

    /** It is not one whole key: a part, a list, a wildcard. */
    record NotExact() implements SearchResult {}

    /** It was tried too often. */
    record TryLater(Instant until) implements SearchResult {}
}
