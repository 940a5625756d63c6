package kz.qorgan.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.staff.Role;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Staff;
import kz.qorgan.testing.Staff.Colleague;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is done in whatever order: no number is bound without two people and the wait. */
@PortalTest
class RecoveryWalksModuleTests {

    private static final int STEPS = 30;

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
    private People people;

    @Autowired
    private PersonalData data;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void walkNeverBindsWithoutTwoPeopleAndTheWait(long seed) {
        var chance = new Random(seed);
        var person = Lost.known(people, data, transaction);
        var lost = new Lost(access, phones);
        lost.asks(person);
        var recovery = stored.newestTo(lost.number).orElseThrow().id();
        var team = List.of(staff.with(Role.SUPPORT), staff.with(Role.SUPPORT), staff.with(Role.SUPERVISOR));
        for (int step = 0; step < STEPS; step++) {
            take(chance, team, recovery, lost);
            assertHolds(stored.find(recovery).orElseThrow());
        }
    }

    /** Evidence decides alone how long the owner can object. */
    @Test
    void waitFollowsFromTheEvidence() {
        var policy = new RecoveryPolicy(
                Duration.ofHours(72), Duration.ofHours(24), Duration.ofHours(72), Duration.ofMinutes(30), 3);
        var all = Set.of(Evidence.BRANCH_CHECK, Evidence.SAVED_CODE);
        assertThat(Evidence.cooling(all, policy)).isZero();
        assertThat(Evidence.cooling(Set.of(Evidence.SAVED_CODE), policy)).hasHours(24);
        assertThat(Evidence.cooling(Set.of(Evidence.OPEN_SESSION), policy)).hasHours(24);
        assertThat(Evidence.cooling(Set.of(Evidence.BRANCH_CHECK), policy)).hasHours(24);
        assertThat(Evidence.cooling(Set.of(Evidence.PHOTO_COMPARE), policy)).hasHours(72);
    }

    private void take(Random chance, List<Colleague> team, UUID recovery, Lost lost) {
        var who = staff.again(team.get(chance.nextInt(team.size())));
        switch (chance.nextInt(9)) {
            case 0 -> staff.as(who, () -> desk.check(recovery, Evidence.PHOTO_COMPARE, Lost.seen()));
            case 1 -> staff.as(who, () -> desk.check(recovery, Evidence.BRANCH_CHECK, Lost.seen()));
            case 2, 3 -> staff.as(who, () -> desk.submit(recovery));
            case 4, 5 -> staff.as(who, () -> desk.approve(recovery));
            case 6 -> clock.advance(Duration.ofHours(chance.nextInt(20)));
            case 7 -> moves.takeSteps();
            default -> lost.provesNumber();
        }
        if (chance.nextInt(60) == 0) {
            staff.as(who, () -> desk.reject(recovery));
        }
    }

    private static void assertHolds(RecoveryCase now) {
        if (List.of(RecoveryState.COOLING, RecoveryState.CODE_SENT, RecoveryState.BOUND)
                .contains(now.state())) {
            assertThat(now.submittedBy()).isPresent();
            assertThat(now.approvedBy()).isPresent().isNotEqualTo(now.submittedBy());
            assertThat(now.evidence())
                    .isNotEmpty()
                    .noneMatch(found -> found.by().equals(now.approvedBy()));
        }
        if (now.state() == RecoveryState.BOUND) {
            assertThat(now.coolingUntil()).isPresent();
            assertThat(now.boundAt()).isPresent();
            assertThat(now.boundAt().get()).isAfterOrEqualTo(now.coolingUntil().get());
        }
    }
}
