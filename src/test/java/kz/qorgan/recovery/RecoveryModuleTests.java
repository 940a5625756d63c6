package kz.qorgan.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.recovery.LostAccess.Entered;
import kz.qorgan.recovery.RecoveryDesk.DeskResult;
import kz.qorgan.staff.Role;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Staff;
import kz.qorgan.testing.Staff.Colleague;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-042: two people, exactly what they saw, and the wait; nothing else binds a number. */
@PortalTest
class RecoveryModuleTests {

    @Autowired
    private LostAccess access;

    @Autowired
    private RecoveryDesk desk;

    @Autowired
    private RecoveryMoves moves;

    @Autowired
    private StoredRecoveries stored;

    @Autowired
    private Phones phones;

    @Autowired
    private Staff staff;

    @Autowired
    private Entries entries;

    @Autowired
    private MovableClock clock;

    private Person person;
    private Lost lost;
    private Colleague first;
    private Colleague second;
    private UUID recovery;

    @BeforeEach
    void ask(@Autowired People people, @Autowired PersonalData data, @Autowired TransactionTemplate transaction) {
        person = Lost.known(people, data, transaction);
        lost = new Lost(access, phones);
        first = staff.with(Role.SUPPORT);
        second = staff.with(Role.SUPPORT);
        lost.asks(person);
        recovery = stored.newestTo(lost.number).orElseThrow().id();
    }

    @Test
    void numberIsBoundAfterTwoPeopleAndTheWaitAndOneMoreCode() {
        var before = entries.by(person, Entries.chrome());
        submitted();
        assertThat(by(second, () -> desk.approve(recovery))).isEqualTo(DeskResult.DONE);
        moves.takeSteps();
        assertThat(state()).isEqualTo(RecoveryState.COOLING);
        assertThat(lost.provesNumber().orElseThrow()).isInstanceOf(Entered.Proved.class);
        clock.advance(Duration.ofHours(25));
        moves.takeSteps();
        assertThat(state()).isEqualTo(RecoveryState.CODE_SENT);
        assertThat(lost.provesNumber().orElseThrow()).isInstanceOf(Entered.Bound.class);
        assertThat(state()).isEqualTo(RecoveryState.BOUND);
        assertThat(entries.isIn(before.token())).isFalse();
        assertEveryStepIsRecorded();
    }

    @Test
    void numberThatOpensAnotherAccountByThenEndsTheCase(
            @Autowired Borrowers borrowers, @Autowired People people, @Autowired TransactionTemplate transaction) {
        submitted();
        by(second, () -> desk.approve(recovery));
        moves.takeSteps();
        lost.provesNumber();
        clock.advance(Duration.ofHours(25));
        moves.takeSteps();
        var other = people.borrower().id();
        transaction.executeWithoutResult(running -> borrowers.bind(other, lost.number));
        lost.provesNumber();
        assertThat(state()).isEqualTo(RecoveryState.REJECTED);
        assertThat(borrowers.withNumber(lost.number).orElseThrow().id()).isEqualTo(other);
    }

    private void assertEveryStepIsRecorded() {
        assertThat(Tables.actsConcerning(person.id()))
                .contains(
                        "recovery_started",
                        "recovery_evidence",
                        "recovery_submitted",
                        "recovery_approved",
                        "recovery_code_sent",
                        "recovery_bound");
    }

    @Test
    void nobodyApprovesTheOwnProposalOrTheOwnCheck() {
        by(first, () -> desk.check(recovery, Evidence.BRANCH_CHECK, Lost.seen()));
        by(second, () -> desk.submit(recovery));
        assertThat(by(second, () -> desk.approve(recovery))).isEqualTo(DeskResult.OWN_WORK);
        assertThat(by(first, () -> desk.approve(recovery))).isEqualTo(DeskResult.OWN_WORK);
        assertThat(state()).isEqualTo(RecoveryState.SUBMITTED);
    }

    @Test
    void bothMustHaveProvedThemselvesJustNow() {
        by(first, () -> desk.check(recovery, Evidence.BRANCH_CHECK, Lost.seen()));
        clock.advance(Duration.ofMinutes(6));
        assertThat(by(first, () -> desk.submit(recovery))).isEqualTo(DeskResult.PROOF_NEEDED);
        first = staff.again(first);
        by(first, () -> desk.submit(recovery));
        assertThat(by(second, () -> desk.approve(recovery))).isEqualTo(DeskResult.PROOF_NEEDED);
        assertThat(state()).isEqualTo(RecoveryState.SUBMITTED);
    }

    @Test
    void whatWasChangedAfterTheProposalIsRefusedAndOver() {
        submitted();
        tamper();
        assertThat(by(second, () -> desk.approve(recovery))).isEqualTo(DeskResult.CONTENT_CHANGED);
        assertThat(state()).isEqualTo(RecoveryState.REJECTED);
    }

    @Test
    void evidenceReplacedAfterTheApprovalEndsIt() {
        submitted();
        by(second, () -> desk.approve(recovery));
        tamper();
        clock.advance(Duration.ofHours(25));
        moves.takeSteps();
        assertThat(state()).isEqualTo(RecoveryState.REJECTED);
        assertThat(lost.provesNumber().orElseThrow()).isInstanceOf(Entered.Proved.class);
    }

    @Test
    void evidenceReplacedInTheVeryLastStepEndsItToo() {
        submitted();
        by(second, () -> desk.approve(recovery));
        clock.advance(Duration.ofHours(25));
        moves.takeSteps();
        tamper();
        assertThat(lost.provesNumber().orElseThrow()).isInstanceOf(Entered.Proved.class);
        assertThat(state()).isEqualTo(RecoveryState.REJECTED);
    }

    private void submitted() {
        by(first, () -> desk.check(recovery, Evidence.BRANCH_CHECK, Lost.seen()));
        assertThat(by(first, () -> desk.submit(recovery))).isEqualTo(DeskResult.DONE);
    }

    private void tamper() {
        Tables.superuser()
                .sql("update recovery_evidence set kind = 'SAVED_CODE' where case_id = ?")
                .param(recovery)
                .update();
    }

    private RecoveryState state() {
        return stored.find(recovery).orElseThrow().state();
    }

    private <T> T by(Colleague who, Callable<T> act) {
        return staff.as(who, act);
    }
}
