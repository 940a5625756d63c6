package kz.qorgan.foureyes;

/** What became of the wish to approve something. Only {@link Approved} carries anything out. */
public sealed interface ApprovalResult {

    /** Two different people want exactly this, and nobody else has approved it before. */
    record Approved(Proposal proposal) implements ApprovalResult {}

    /** Nobody approves what the same person has proposed. */
    record OwnProposal() implements ApprovalResult {}

    /** What is to be carried out is not what was proposed. The proposal is void. */
    record ContentChanged() implements ApprovalResult {}

    /** Password and code must be given again first. */
    record ProofNeeded() implements ApprovalResult {}

    /** It was approved, refused or withdrawn before, or its time is over, or there never was one. */
    record Over() implements ApprovalResult {}
}
