package kz.qorgan.rightsdesk;

/** Why not all of what was asked for is done. Each has a sentence under {@code rights.reason.} that names the rule. */
public enum Ground {
    /** Consent and data cannot be taken back while something is owed (law 94-V, article 8(2)). */
    OPEN_OBLIGATION,
    /** The law obliges to keep it (Digital Code, article 41(3); Resolution 217, paragraphs 53 and 54). */
    LAW_REQUIRES_KEEPING,
    /** It would harm the rights of others (Digital Code, article 41(4)). */
    RIGHTS_OF_OTHERS,
    /** A court or an investigation needs it (Digital Code, article 41(4)). */
    COURT_CASE,
    /** No breach of the law was found (law 94-V, article 25(2)(8)). */
    NO_BREACH_FOUND,
    /** A person, not a machine, has decided (law 94-V, article 19-1). */
    DECIDED_BY_A_PERSON,
    /** The loan was taken by the borrower, as far as the checks show (law on microfinance activity, article 3-2). */
    FRAUD_NOT_CONFIRMED,
    /** Nothing of the kind is stored. */
    NOTHING_STORED,
    /** What was needed did not come. */
    DOCUMENTS_MISSING,
    /** It is done already. */
    ALREADY_DONE
}
