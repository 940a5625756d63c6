package kz.qorgan.foureyes;

/** What became of the wish to propose something. */
public sealed interface ProposalResult {

    /** It waits for a second person. */
    record Proposed(Proposal proposal) implements ProposalResult {}

    /** The same kind of thing is proposed about the same record already; that one. */
    record AlreadyProposed(Proposal proposal) implements ProposalResult {}

    /** Password and code must be given again first. */
    record ProofNeeded() implements ProposalResult {}
}
