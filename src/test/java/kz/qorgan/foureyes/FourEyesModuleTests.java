package kz.qorgan.foureyes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import kz.qorgan.staff.Role;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Staff;
import kz.qorgan.testing.Staff.Colleague;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing is carried out that two different people have not wanted, in exactly this form. */
@PortalTest
class FourEyesModuleTests {

    private static final String KIND = "SAMPLE_ACT";
    private static final String CONTENT = "number=+77010000001 evidence=1,2";

    @Autowired
    private FourEyes fourEyes;

    @Autowired
    private Staff staff;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID subject = UUID.randomUUID();
    private Colleague first;
    private Colleague second;

    @BeforeEach
    void twoPeople() {
        first = staff.with(Role.SUPPORT);
        second = staff.with(Role.SUPERVISOR);
    }

    @Test
    void anotherPersonApproves() {
        var proposal = proposed();
        assertThat(approve(second, proposal, CONTENT)).isEqualTo(new ApprovalResult.Approved(proposal));
        assertThat(approve(second, proposal, CONTENT)).isEqualTo(new ApprovalResult.Over());
    }

    @Test
    void nobodyApprovesTheOwnProposal() {
        var proposal = proposed();
        assertThat(approve(first, proposal, CONTENT)).isEqualTo(new ApprovalResult.OwnProposal());
        assertThat(approve(staff.again(first), proposal, CONTENT)).isEqualTo(new ApprovalResult.OwnProposal());
        assertThat(approve(second, proposal, CONTENT)).isInstanceOf(ApprovalResult.Approved.class);
    }

    @Test
    void changedContentMakesTheProposalVoid() {
        var proposal = proposed();
        assertThat(approve(second, proposal, CONTENT + "3")).isEqualTo(new ApprovalResult.ContentChanged());
        assertThat(approve(second, proposal, CONTENT)).isEqualTo(new ApprovalResult.Over());
    }

    @Test
    void bothMustHaveProvedAShortWhileAgo() {
        var proposal = proposed();
        clock.advance(Duration.ofMinutes(6));
        assertThat(approve(second, proposal, CONTENT)).isEqualTo(new ApprovalResult.ProofNeeded());
        assertThat(propose(second, UUID.randomUUID())).isEqualTo(new ProposalResult.ProofNeeded());
        assertThat(approve(staff.again(second), proposal, CONTENT)).isInstanceOf(ApprovalResult.Approved.class);
    }

    @Test
    void proposalDoesNotWaitForEver() {
        var proposal = proposed();
        clock.advance(Duration.ofHours(72));
        second = staff.again(second);
        assertThat(approve(second, proposal, CONTENT)).isEqualTo(new ApprovalResult.Over());
        assertThat(propose(second, subject)).isInstanceOf(ProposalResult.Proposed.class);
    }

    @Test
    void refusedOneIsOver() {
        var proposal = proposed();
        assertThat(propose(second, subject)).isEqualTo(new ProposalResult.AlreadyProposed(proposal));
        boolean refused = staff.as(second, () -> transaction.execute(running -> fourEyes.refuse(proposal.id())));
        assertThat(refused).isTrue();
        assertThat(approve(second, proposal, CONTENT)).isEqualTo(new ApprovalResult.Over());
    }

    @Test
    void ofManyApprovalsAtOnceOneCounts() {
        var proposal = proposed();
        var rights = staff.rights(second);
        var results = AtOnce.times(
                20,
                () -> Entries.with(
                        rights, () -> transaction.execute(running -> fourEyes.approve(proposal.id(), CONTENT))));
        assertThat(results)
                .filteredOn(ApprovalResult.Approved.class::isInstance)
                .hasSize(1);
    }

    private Proposal proposed() {
        return ((ProposalResult.Proposed) propose(first, subject)).proposal();
    }

    private ProposalResult propose(Colleague who, UUID about) {
        return staff.as(who, () -> transaction.execute(running -> fourEyes.propose(KIND, about, CONTENT)));
    }

    private ApprovalResult approve(Colleague who, Proposal proposal, String content) {
        return staff.as(who, () -> transaction.execute(running -> fourEyes.approve(proposal.id(), content)));
    }
}
