package kz.qorgan.accountcare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.UUID;
import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.dossier.OpeningResult;
import kz.qorgan.dossier.Openings;
import kz.qorgan.dossier.Reason;
import kz.qorgan.foureyes.ApprovalResult;
import kz.qorgan.foureyes.Proposal;
import kz.qorgan.foureyes.ProposalResult;
import kz.qorgan.kernel.Factor;
import kz.qorgan.staff.Role;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Staff;
import kz.qorgan.testing.Staff.Colleague;
import kz.qorgan.verification.Enrolments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-037: what staff may do to an account whose file is open, and what needs two. */
@PortalTest
class AccountCareModuleTests {

    @Autowired
    private AccountCare care;

    @Autowired
    private Reopening reopening;

    @Autowired
    private Openings openings;

    @Autowired
    private Borrowers borrowers;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Staff staff;

    @Autowired
    private Entries entries;

    @Autowired
    private People people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private Person person;
    private Colleague support;
    private UUID opening;

    @BeforeEach
    void openFile() {
        person = people.borrower();
        support = staff.with(Role.SUPPORT);
        var reason = new Reason.OwnWords("The person called and lost the telephone");
        opening = ((OpeningResult.Opened)
                        staff.as(support, () -> openings.open(person.iin().value(), reason)))
                .opening();
    }

    @Test
    void endsEverySession() {
        var first = entries.by(person, Entries.chrome());
        var second = entries.by(person, Entries.firefox());
        var other = entries.by(people.borrower(), Entries.chrome());
        assertThat(staff.as(support, () -> care.look(opening)).sessions()).hasSize(2);
        assertThat(staff.as(support, () -> care.endSessions(opening))).isEqualTo(2);
        assertThat(entries.isIn(first.token()) || entries.isIn(second.token())).isFalse();
        assertThat(entries.isIn(other.token())).isTrue();
    }

    @Test
    void oneFreezesAndTwoOpenAgain() {
        boolean frozen = staff.as(support, () -> care.freeze(opening));
        assertThat(frozen).isTrue();
        var proposal = proposed();
        assertThat(agree(support, proposal)).isEqualTo(new ApprovalResult.OwnProposal());
        assertThat(isFrozen()).isTrue();
        assertThat(agree(staff.with(Role.SUPPORT), proposal)).isInstanceOf(ApprovalResult.Approved.class);
        assertThat(isFrozen()).isFalse();
    }

    @Test
    void proposalIsVoidWhenTheAccountIsNotAsItWas() {
        staff.as(support, () -> care.freeze(opening));
        var proposal = proposed();
        transaction.executeWithoutResult(
                running -> borrowers.change(person.id(), AccountStatus.FROZEN, AccountStatus.ACTIVE));
        assertThat(agree(staff.with(Role.SUPERVISOR), proposal)).isEqualTo(new ApprovalResult.ContentChanged());
    }

    @Test
    void nothingIsDoneWithoutAnOpenFile() {
        var other = staff.with(Role.SUPPORT);
        for (Runnable act : new Runnable[] {
            () -> care.look(opening),
            () -> care.endSessions(opening),
            () -> care.freeze(opening),
            () -> reopening.propose(opening),
            () -> care.confirmFactor(opening, UUID.randomUUID())
        }) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> staff.as(other, () -> {
                        act.run();
                        return true;
                    }));
        }
    }

    @Test
    void waitingFactorIsConfirmedWithAFreshProofOnly() {
        var session = entries.by(person, Entries.chrome());
        var factor = entries.as(session, () -> transaction.execute(running -> enrolments.add(Factor.Kind.PASSWORD)));
        assertThat(staff.as(support, () -> care.look(opening)).waiting()).hasSize(1);
        clock.advance(Duration.ofMinutes(6));
        boolean old = staff.as(support, () -> care.confirmFactor(opening, factor.id()));
        assertThat(old).isFalse();
        var again = staff.again(support);
        boolean fresh = staff.as(again, () -> care.confirmFactor(opening, factor.id()));
        assertThat(fresh).isTrue();
        boolean others = staff.as(again, () -> care.confirmFactor(opening, UUID.randomUUID()));
        assertThat(others).isFalse();
    }

    private Proposal proposed() {
        return ((ProposalResult.Proposed) staff.as(support, () -> reopening.propose(opening))).proposal();
    }

    private ApprovalResult agree(Colleague who, Proposal proposal) {
        return staff.as(who, () -> reopening.agree(proposal));
    }

    private boolean isFrozen() {
        return borrowers.isIn(person.id(), AccountStatus.FROZEN);
    }
}
