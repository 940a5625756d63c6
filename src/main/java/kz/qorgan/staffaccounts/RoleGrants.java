package kz.qorgan.staffaccounts;

import static kz.qorgan.staff.Role.ADMIN;
import static kz.qorgan.staff.Role.PRIVACY_OFFICER;

import java.util.Arrays;
import java.util.List;
import kz.qorgan.employee.CurrentEmployee;
import kz.qorgan.employee.Employee;
import kz.qorgan.employee.Employees;
import kz.qorgan.foureyes.ApprovalResult;
import kz.qorgan.foureyes.FourEyes;
import kz.qorgan.foureyes.Proposal;
import kz.qorgan.foureyes.ProposalResult;
import kz.qorgan.staff.EmployeeId;
import kz.qorgan.staff.Role;
import kz.qorgan.staff.StaffAction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A role is proposed by an administrator and agreed to by another administrator or the privacy officer, never for oneself. */
@Service
public class RoleGrants {

    private static final String KIND = "GRANT_";

    private final FourEyes fourEyes;
    private final Employees employees;
    private final CurrentEmployee current;

    RoleGrants(FourEyes fourEyes, Employees employees, CurrentEmployee current) {
        this.fourEyes = fourEyes;
        this.employees = employees;
        this.current = current;
    }

    /** Proposes a role for somebody else. */
    @StaffAction(ADMIN)
    @Transactional
    public GrantResult propose(EmployeeId to, Role role) {
        if (to.equals(current.id())) {
            return GrantResult.FOR_ONESELF;
        }
        return switch (fourEyes.propose(KIND + role.name(), to.value(), content(to, role))) {
            case ProposalResult.Proposed proposed -> GrantResult.WAITS;
            case ProposalResult.AlreadyProposed before -> GrantResult.WAITS;
            case ProposalResult.ProofNeeded needed -> GrantResult.PROOF_NEEDED;
        };
    }

    /** Agrees to a role; it counts from then on. */
    @StaffAction({ADMIN, PRIVACY_OFFICER})
    @Transactional
    public GrantResult agree(Proposal proposal) {
        var to = new EmployeeId(proposal.subject());
        var role = Role.valueOf(proposal.kind().substring(KIND.length()));
        if (to.equals(current.id())) {
            return GrantResult.FOR_ONESELF;
        }
        return switch (fourEyes.approve(proposal.id(), content(to, role))) {
            case ApprovalResult.Approved approved -> {
                employees.grant(to, role, approved.proposal().by(), current.id());
                yield GrantResult.GRANTED;
            }
            case ApprovalResult.OwnProposal own -> GrantResult.OWN_PROPOSAL;
            case ApprovalResult.ProofNeeded needed -> GrantResult.PROOF_NEEDED;
            case ApprovalResult.ContentChanged changed -> GrantResult.OVER;
            case ApprovalResult.Over over -> GrantResult.OVER;
        };
    }

    /** Refuses, or takes the own proposal back. */
    @StaffAction({ADMIN, PRIVACY_OFFICER})
    @Transactional
    public boolean refuse(Proposal proposal) {
        return fourEyes.refuse(proposal.id());
    }

    /** What waits for a second person. */
    @StaffAction({ADMIN, PRIVACY_OFFICER})
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return Arrays.stream(Role.values())
                .flatMap(role -> fourEyes.open(KIND + role.name()).stream()
                        .map(proposal -> new Waiting(
                                proposal,
                                employees.get(new EmployeeId(proposal.subject())),
                                role,
                                employees.get(proposal.by()))))
                .toList();
    }

    private String content(EmployeeId to, Role role) {
        return to + " " + role + " " + employees.get(to).isHere();
    }

    /** What came of it. */
    public enum GrantResult {
        /** Somebody else must agree. */
        WAITS,
        GRANTED,
        /** Nobody gives a role to oneself. */
        FOR_ONESELF,
        /** Nobody agrees to the own proposal. */
        OWN_PROPOSAL,
        PROOF_NEEDED,
        OVER
    }

    /** A role that somebody has proposed for somebody. */
    public record Waiting(Proposal proposal, Employee to, Role role, Employee by) {}
}
