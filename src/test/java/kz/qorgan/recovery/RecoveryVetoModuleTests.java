package kz.qorgan.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.recovery.LostAccess.Entered;
import kz.qorgan.recovery.RecoveryDesk.DeskResult;
import kz.qorgan.staff.Role;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-041: the owner stops it at any step, and of a step and a veto at the same time the veto wins. */
@PortalTest
class RecoveryVetoModuleTests {

    @Autowired
    private LostAccess access;

    @Autowired
    private RecoveryDesk desk;

    @Autowired
    private OwnRecovery own;

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
    private People people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private Person person;
    private Lost lost;
    private UUID recovery;

    @BeforeEach
    void ask(@Autowired PersonalData data) {
        person = Lost.known(people, data, transaction);
        lost = new Lost(access, phones);
        lost.asks(person);
        recovery = stored.newestTo(lost.number).orElseThrow().id();
    }

    @Test
    void ownerSeesItAndStopsIt() {
        var session = entries.by(person, Entries.chrome());
        assertThat(entries.as(session, () -> own.mine())).singleElement().satisfies(shown -> {
            assertThat(shown.id()).isEqualTo(recovery);
            assertThat(shown.to()).isEqualTo(lost.number.masked());
            assertThat(shown.confirmable()).isFalse();
        });
        assertThat(entries.as(session, () -> own.veto(recovery))).isTrue();
        assertThat(state()).isEqualTo(RecoveryState.CONTESTED);
        assertThat(entries.as(session, () -> own.mine())).isEmpty();
    }

    @Test
    void nobodyElseStopsOrConfirmsIt() {
        var other = entries.by(people.borrower(), Entries.chrome());
        assertThat(entries.as(other, () -> own.veto(recovery))).isFalse();
        assertThat(entries.as(other, () -> own.confirm(recovery))).isFalse();
        assertThat(entries.as(other, () -> own.mine())).isEmpty();
        assertThat(state()).isEqualTo(RecoveryState.DRAFT);
    }

    @Test
    void sessionThatIsYoungerThanTheRequestConfirmsNothing() {
        clock.advance(Duration.ofSeconds(1));
        var young = entries.by(person, Entries.chrome());
        assertThat(entries.as(young, () -> own.confirm(recovery))).isFalse();
    }

    @RepeatedTest(5)
    void vetoAndApprovalAtTheSameInstantEndInAVeto() {
        submit();
        var approver = staff.with(Role.SUPERVISOR);
        together(() -> staff.as(approver, () -> desk.approve(recovery)), this::veto);
        assertThat(state()).isEqualTo(RecoveryState.CONTESTED);
    }

    @RepeatedTest(5)
    void vetoAndTheLastCodeAtTheSameInstantNeverLeaveItOpen() {
        submit();
        var approver = staff.with(Role.SUPERVISOR);
        assertThat(staff.as(approver, () -> desk.approve(recovery))).isEqualTo(DeskResult.DONE);
        clock.advance(Duration.ofHours(25));
        moves.takeSteps();
        var vetoed = new OwnRecovery.Veto[1];
        together(() -> lost.provesNumber(), () -> vetoed[0] = veto());
        assertThat(state())
                .isEqualTo(vetoed[0] == OwnRecovery.Veto.STOPPED ? RecoveryState.CONTESTED : RecoveryState.BOUND);
    }

    @Test
    void nothingHappensAfterAVeto() {
        submit();
        veto();
        var approver = staff.with(Role.SUPERVISOR);
        assertThat(staff.as(approver, () -> desk.approve(recovery))).isEqualTo(DeskResult.OVER);
        clock.advance(Duration.ofHours(25));
        moves.takeSteps();
        assertThat(lost.provesNumber().orElseThrow()).isInstanceOf(Entered.Proved.class);
        assertThat(state()).isEqualTo(RecoveryState.CONTESTED);
    }

    @Test
    void whatNobodyTakesFurtherIsOver() {
        clock.advance(Duration.ofHours(73));
        moves.takeSteps();
        assertThat(state()).isEqualTo(RecoveryState.EXPIRED);
    }

    private void submit() {
        var colleague = staff.with(Role.SUPPORT);
        staff.as(colleague, () -> desk.check(recovery, Evidence.BRANCH_CHECK, Lost.seen()));
        assertThat(staff.as(colleague, () -> desk.submit(recovery))).isEqualTo(DeskResult.DONE);
    }

    private OwnRecovery.Veto veto() {
        return transaction.execute(status -> own.veto(recovery, person.id()));
    }

    private static void together(Callable<?> one, Callable<?> other) {
        var next = new AtomicInteger();
        AtOnce.times(2, () -> next.getAndIncrement() == 0 ? one.call() : other.call());
    }

    private RecoveryState state() {
        return stored.find(recovery).orElseThrow().state();
    }
}
