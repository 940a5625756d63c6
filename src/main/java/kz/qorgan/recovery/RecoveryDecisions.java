package kz.qorgan.recovery;

import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.employee.CurrentEmployee;
import kz.qorgan.foureyes.ApprovalResult;
import kz.qorgan.foureyes.FourEyes;
import kz.qorgan.foureyes.ProposalResult;
import kz.qorgan.recovery.RecoveryDesk.DeskResult;
import kz.qorgan.vault.RandomValues;
import org.springframework.stereotype.Component;

/** The rules of the two people, each decision on a locked case and in the caller's transaction. */
@Component
class RecoveryDecisions {

    private static final String KIND = "RECOVERY";

    private final StoredRecoveries stored;
    private final RecoveryRows rows;
    private final RecoveryMoves moves;
    private final Identities identities;
    private final FourEyes fourEyes;
    private final CurrentEmployee current;
    private final RandomValues random;
    private final RecoveryPolicy policy;

    RecoveryDecisions(
            StoredRecoveries stored,
            RecoveryRows rows,
            RecoveryMoves moves,
            Identities identities,
            FourEyes fourEyes,
            CurrentEmployee current,
            RandomValues random,
            RecoveryPolicy policy) {
        this.stored = stored;
        this.rows = rows;
        this.moves = moves;
        this.identities = identities;
        this.fourEyes = fourEyes;
        this.current = current;
        this.random = random;
        this.policy = policy;
    }

    /** Keeps a check, if the number that was read is one that is stored; the case must be a customer's. */
    DeskResult keep(UUID recovery, Evidence kind, String documentNumber) {
        var found = stored.lock(recovery).filter(each -> each.borrower().isPresent());
        if (found.isEmpty()) {
            return DeskResult.OVER;
        }
        var owner = found.get().borrower().orElseThrow();
        if (!identities.hasDocument(owner, documentNumber)) {
            moves.record(owner, recovery, Act.RECOVERY_EVIDENCE, "DOCUMENT_DIFFERS");
            return DeskResult.DOCUMENT_DIFFERS;
        }
        if (!rows.addEvidence(random.uuid(), recovery, kind, current.id(), null)) {
            return DeskResult.OVER;
        }
        moves.record(owner, recovery, Act.RECOVERY_EVIDENCE, kind.name());
        return DeskResult.DONE;
    }

    /** The first person. */
    DeskResult propose(UUID recovery) {
        var found = stored.lock(recovery)
                .filter(each ->
                        each.state() == RecoveryState.DRAFT && each.borrower().isPresent());
        if (found.isEmpty()) {
            return DeskResult.OVER;
        }
        if (found.get().evidence().isEmpty()) {
            return DeskResult.NO_EVIDENCE;
        }
        if (isAnotherUnderWay(found.get())) {
            return DeskResult.ANOTHER_UNDER_WAY;
        }
        if (!(fourEyes.propose(KIND, recovery, found.get().content()) instanceof ProposalResult.Proposed proposed)) {
            return DeskResult.PROOF_NEEDED;
        }
        stored.submit(recovery, proposed.proposal().id(), current.id(), policy.caseLife());
        moves.took(found.get(), Act.RECOVERY_SUBMITTED, null, RecoveryState.SUBMITTED);
        return DeskResult.DONE;
    }

    /** The second person, who has neither proposed it nor checked anything for it. */
    DeskResult decide(UUID recovery) {
        var found = stored.lock(recovery).filter(each -> each.state() == RecoveryState.SUBMITTED);
        if (found.isEmpty()) {
            return DeskResult.OVER;
        }
        var submitted = found.get();
        if (submitted.evidence().stream().flatMap(each -> each.by().stream()).anyMatch(current.id()::equals)) {
            return DeskResult.OWN_WORK;
        }
        return switch (fourEyes.approve(submitted.proposal().orElseThrow(), submitted.content())) {
            case ApprovalResult.Approved approved -> cool(submitted);
            case ApprovalResult.OwnProposal own -> DeskResult.OWN_WORK;
            case ApprovalResult.ProofNeeded needed -> DeskResult.PROOF_NEEDED;
            case ApprovalResult.ContentChanged changed -> {
                moves.end(submitted, RecoveryState.REJECTED, "CONTENT_CHANGED");
                yield DeskResult.CONTENT_CHANGED;
            }
            case ApprovalResult.Over over -> DeskResult.OVER;
        };
    }

    private DeskResult cool(RecoveryCase approved) {
        var wait = Evidence.cooling(approved.kinds(), policy);
        if (!stored.cool(approved, current.id(), wait, policy.caseLife())) {
            throw new IllegalStateException("A locked case has moved");
        }
        moves.took(approved, Act.RECOVERY_APPROVED, null, RecoveryState.COOLING);
        return DeskResult.DONE;
    }

    private boolean isAnotherUnderWay(RecoveryCase found) {
        return stored.openOf(found.borrower().orElseThrow()).stream()
                .anyMatch(other -> other.state() != RecoveryState.DRAFT);
    }
}
