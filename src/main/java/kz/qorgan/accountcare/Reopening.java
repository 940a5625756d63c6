package kz.qorgan.accountcare;

import static kz.qorgan.staff.Role.PRIVACY_OFFICER;
import static kz.qorgan.staff.Role.SUPERVISOR;
import static kz.qorgan.staff.Role.SUPPORT;

import java.util.List;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.dossier.Opening;
import kz.qorgan.dossier.Openings;
import kz.qorgan.employee.CurrentEmployee;
import kz.qorgan.foureyes.ApprovalResult;
import kz.qorgan.foureyes.FourEyes;
import kz.qorgan.foureyes.Proposal;
import kz.qorgan.foureyes.ProposalResult;
import kz.qorgan.freeze.AccountFreeze;
import kz.qorgan.staff.StaffAction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opening a frozen account gives access back, so two people must want it. */
@Service
public class Reopening {

    private static final String KIND = "OPEN_FROZEN_ACCOUNT";

    private final Openings openings;
    private final Borrowers borrowers;
    private final AccountFreeze freezing;
    private final FourEyes fourEyes;
    private final CurrentEmployee current;
    private final AuditTrail audit;

    Reopening(
            Openings openings,
            Borrowers borrowers,
            AccountFreeze freezing,
            FourEyes fourEyes,
            CurrentEmployee current,
            AuditTrail audit) {
        this.openings = openings;
        this.borrowers = borrowers;
        this.freezing = freezing;
        this.fourEyes = fourEyes;
        this.current = current;
        this.audit = audit;
    }

    /** Proposes to open the account whose file is open. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional
    public ProposalResult propose(UUID opening) {
        var file = openings.require(opening);
        var result = fourEyes.propose(KIND, opening, content(file));
        if (result instanceof ProposalResult.Proposed) {
            record(file, "UNFREEZE_PROPOSED");
        }
        return result;
    }

    /** What waits for a second person. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional(readOnly = true)
    public List<Proposal> waiting() {
        return fourEyes.open(KIND);
    }

    /** Agrees; the account is open then. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional
    public ApprovalResult agree(Proposal proposal) {
        var file = openings.known(proposal.subject());
        var result = fourEyes.approve(proposal.id(), content(file));
        if (result instanceof ApprovalResult.Approved && freezing.reopen(file.borrower())) {
            record(file, "OPENED_AGAIN");
        }
        return result;
    }

    /** Refuses, or takes the own proposal back. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional
    public boolean refuse(Proposal proposal) {
        return fourEyes.refuse(proposal.id());
    }

    /** Whose account, in which state, for which reason: any change of it makes the proposal void. */
    private String content(Opening file) {
        return "%s %s %s %s"
                .formatted(
                        file.id(),
                        file.borrower(),
                        borrowers.isIn(file.borrower(), AccountStatus.FROZEN),
                        file.words().orElse(""));
    }

    private void record(Opening file, String word) {
        var me = current.require();
        audit.record(AuditEntry.of(Act.STAFF_ACTED)
                .concerning(file.borrower())
                .by(me.employee())
                .in(me.session())
                .on(file.id())
                .because(word));
    }
}
