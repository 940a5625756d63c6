package kz.qorgan.foureyes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.employee.CurrentEmployee;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.vault.SystemKeys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two people for one act. Who may propose and approve at all is for the caller's own access rules. */
@Service
public class FourEyes {

    private final StoredProposals stored;
    private final CurrentEmployee current;
    private final FourEyesPolicy policy;
    private final AuditTrail audit;
    private final RandomValues random;
    private final KeyedHash hash;

    FourEyes(
            StoredProposals stored,
            CurrentEmployee current,
            FourEyesPolicy policy,
            AuditTrail audit,
            RandomValues random,
            SystemKeys keys) {
        this.stored = stored;
        this.current = current;
        this.policy = policy;
        this.audit = audit;
        this.random = random;
        this.hash = keys.hash("content of proposals");
    }

    /**
     * Proposes something in the name of who is asking.
     *
     * @param content everything that is decided on, written out; only its keyed hash is stored
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public ProposalResult propose(String kind, UUID subject, String content) {
        if (!current.isFresh()) {
            return new ProposalResult.ProofNeeded();
        }
        var before = stored.open(kind, subject);
        if (before.isPresent()) {
            return new ProposalResult.AlreadyProposed(before.get());
        }
        var id = random.uuid();
        stored.add(id, kind, subject, current.id(), hash.of(content), policy);
        record(Act.PROPOSAL_MADE, id, kind);
        return new ProposalResult.Proposed(stored.open(kind, subject).orElseThrow());
    }

    /**
     * Approves in the name of who is asking. One caller gets {@code Approved}, also of many at once.
     *
     * @param content read anew and written out in the same way as for the proposal
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public ApprovalResult approve(UUID id, String content) {
        var found = stored.lock(id);
        if (found.isEmpty()) {
            return new ApprovalResult.Over();
        }
        var proposal = found.get().proposal();
        if (proposal.by().equals(current.id())) {
            return new ApprovalResult.OwnProposal();
        }
        if (!current.isFresh()) {
            return new ApprovalResult.ProofNeeded();
        }
        if (!MessageDigest.isEqual(found.get().hash(), hash.of(content.getBytes(StandardCharsets.UTF_8)))) {
            end(proposal, "CHANGED", Act.PROPOSAL_REFUSED);
            return new ApprovalResult.ContentChanged();
        }
        end(proposal, "APPROVED", Act.PROPOSAL_APPROVED);
        return new ApprovalResult.Approved(proposal);
    }

    /** Refuses what somebody else has proposed, or takes the own proposal back. Needs no proof: nothing happens by it. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean refuse(UUID id) {
        var found = stored.lock(id);
        found.ifPresent(open -> end(
                open.proposal(),
                open.proposal().by().equals(current.id()) ? "WITHDRAWN" : "REFUSED",
                Act.PROPOSAL_REFUSED));
        return found.isPresent();
    }

    /** What waits for a second person, the most urgent first. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Proposal> open(String kind) {
        return stored.open(kind);
    }

    /** What is proposed about a record. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Proposal> open(String kind, UUID subject) {
        return stored.open(kind, subject);
    }

    private void end(Proposal proposal, String state, Act act) {
        stored.end(proposal.id(), state, current.id());
        record(act, proposal.id(), proposal.kind());
    }

    private void record(Act act, UUID proposal, String kind) {
        var me = current.require();
        audit.record(AuditEntry.of(act)
                .by(me.employee())
                .in(me.session())
                .on(proposal)
                .because(kind));
    }
}
