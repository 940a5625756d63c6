package kz.qorgan.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A request goes by legal steps only, one step at a time, and its clock stands still while the person is asked. */
@PortalTest
class RequestStepsModuleTests {

    @Autowired
    private Requests requests;

    @Autowired
    private RequestSteps steps;

    @Autowired
    private Escalation escalation;

    @Autowired
    private Entries entries;

    @Autowired
    private People people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private Person person;
    private Opened session;

    @BeforeEach
    void somebody() {
        person = people.borrower();
        session = entries.by(person, Entries.chrome());
    }

    @Test
    void randomWalkNeverSkipsAStep() {
        var random = new Random(5);
        Map<RequestState, Predicate<UUID>> ways = new EnumMap<>(RequestState.class);
        ways.put(RequestState.IN_REVIEW, id -> random.nextBoolean() ? steps.review(id) : steps.resume(id));
        ways.put(RequestState.WAITING, steps::ask);
        ways.put(RequestState.CARRIED_OUT, steps::carryOut);
        ways.put(RequestState.WITHDRAWN, id -> entries.as(session, () -> requests.withdraw(id)));
        for (var answer : List.of(RequestState.APPROVED, RequestState.PARTLY, RequestState.REFUSED)) {
            ways.put(answer, id -> steps.decide(id, answer, null));
        }
        for (int walk = 0; walk < 40; walk++) {
            var id = submitted(RequestKind.INFORMATION).id();
            for (int step = 0; step < 12; step++) {
                var wanted = new ArrayList<>(ways.keySet()).get(random.nextInt(ways.size()));
                in(() -> ways.get(wanted).test(id));
                assertNoStepSkipped(id);
            }
        }
    }

    @Test
    void ofDecisionsAtTheSameInstantOneHolds() {
        var id = submitted(RequestKind.COMPLAINT).id();
        in(() -> steps.review(id));
        var turn = new AtomicInteger();
        var answers = List.of(RequestState.APPROVED, RequestState.REFUSED, RequestState.PARTLY);
        var done = AtOnce.times(9, () -> in(() -> steps.decide(id, answers.get(turn.getAndIncrement() % 3), null)));
        assertThat(done).containsOnlyOnce(true);
    }

    @Test
    void clockStandsStillWhileThePersonIsAsked() {
        var id = submitted(RequestKind.INFORMATION).id();
        in(() -> steps.review(id));
        in(() -> steps.ask(id));
        var before = found(id).dueAt();
        clock.advance(Duration.ofDays(20));
        escalation.escalate();
        var waiting = requests.progress(found(id));
        assertThat(waiting.overdue()).isFalse();
        assertThat(waiting.pausedAt()).isPresent();
        assertThat(waiting.dueIfResumed()).isPresent();
        in(() -> steps.resume(id));
        assertThat(found(id).dueAt())
                .isAfter(before.plus(Duration.ofDays(15)))
                .isEqualTo(waiting.dueIfResumed().get());
        assertThat(found(id).escalated()).isZero();
    }

    @Test
    void bothSidesSeeTheSameClock() {
        var request = submitted(RequestKind.DELETION);
        var mine = entries.as(session, () -> requests.progressOfMine(request));
        assertThat(requests.progress(request).dueAt()).isEqualTo(mine.dueAt());
        assertThat(mine.daysLeft()).isEqualTo(15);
    }

    @Test
    void staffAreRemindedOnceAtEachStage() {
        var id = submitted(RequestKind.COMPLAINT).id();
        escalation.escalate();
        assertThat(found(id).escalated()).isZero();
        clock.advance(Duration.ofDays(6));
        AtOnce.times(4, () -> {
            escalation.escalate();
            return true;
        });
        assertThat(found(id).escalated()).isEqualTo(50);
        clock.advance(Duration.ofDays(3));
        escalation.escalate();
        assertThat(found(id).escalated()).isEqualTo(80);
        clock.advance(Duration.ofDays(3));
        escalation.escalate();
        assertThat(found(id).escalated()).isEqualTo(100);
    }

    @Test
    void fraudReportHasThreeTermsOneAfterTheOther() {
        var id = submitted(RequestKind.FRAUD_REPORT).id();
        var told = found(id).dueAt();
        assertThat(in(() -> steps.meetTerm(id))).isTrue();
        var stopped = found(id).dueAt();
        assertThat(in(() -> steps.meetTerm(id))).isTrue();
        assertThat(stopped).isAfter(told);
        assertThat(found(id).dueAt()).isAfter(stopped);
        assertThat(in(() -> steps.meetTerm(id))).isFalse();
    }

    @Test
    void deadlineIsCountedAgainWhenWorkingDaysMove() {
        var request = submitted(RequestKind.INFORMATION);
        Tables.superuser()
                .sql("update rights_request set due_at = due_at + interval '3 days' where id = ?")
                .param(request.id())
                .update();
        escalation.recount();
        assertThat(found(request.id()).dueAt()).isEqualTo(request.dueAt());
    }

    /** As the record has it, step by step. */
    private void assertNoStepSkipped(UUID id) {
        var from = RequestState.SUBMITTED;
        for (var word : recorded(id)) {
            var to = RequestState.valueOf(word);
            assertThat(from.next()).as(recorded(id).toString()).contains(to);
            from = to;
        }
        assertThat(from).isEqualTo(found(id).state());
    }

    private static List<String> recorded(UUID id) {
        return Tables.superuser()
                .sql(
                        "select reason from audit_entry where object = ? and act in ('request_moved', 'request_finished') order by id")
                .param(id.toString())
                .query(String.class)
                .list();
    }

    private Request submitted(RequestKind kind) {
        return transaction.execute(running -> requests.submit(person.id(), kind, ""));
    }

    private Request found(UUID id) {
        return requests.find(id).orElseThrow();
    }

    private boolean in(BooleanSupplier step) {
        return Boolean.TRUE.equals(transaction.execute(running -> step.getAsBoolean()));
    }
}
