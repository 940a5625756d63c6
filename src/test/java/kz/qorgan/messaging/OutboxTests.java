package kz.qorgan.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits in the outbox belongs to one worker at a time, and to nobody for ever. */
@PortalTest
class OutboxTests {

    private static final Duration LEASE = Duration.ofSeconds(10);

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxWorker worker;

    @Autowired
    private MovableClock clock;

    private final MobileNumber number = People.strangersNumber();

    @BeforeEach
    void stopWorker() {
        worker.stop();
        Tables.superuser()
                .sql("delete from outbox_message where state = 'WAITING'")
                .update();
    }

    @AfterEach
    void startWorker() {
        Tables.superuser()
                .sql("delete from outbox_message where state = 'WAITING'")
                .update();
        worker.start();
    }

    @Test
    void workersClaimDifferentTexts() {
        add(40);
        var claims = AtOnce.times(8, () -> claim(10));
        assertThat(claims.stream().flatMap(List::stream).map(Outbox.Waiting::id))
                .doesNotHaveDuplicates()
                .hasSize(40);
    }

    @Test
    void claimsNoMoreThanAsked() {
        add(5);
        assertThat(claim(3)).hasSize(3);
        assertThat(claim(3)).hasSize(2);
        assertThat(claim(0)).isEmpty();
    }

    @Test
    void leaseKeepsTextFromOthersUntilItEnds() {
        add(1);
        var first = claim(10);
        clock.advance(LEASE.minusSeconds(2));
        assertThat(claim(10)).isEmpty();
        clock.advance(Duration.ofSeconds(3));
        assertThat(claim(10))
                .extracting(Outbox.Waiting::id)
                .containsExactly(first.getFirst().id());
    }

    @Test
    void claimBringsBackNumberTextAndTimeLeft() {
        add(1);
        clock.advance(Duration.ofSeconds(30));
        var claimed = claim(1).getFirst();
        assertThat(claimed.to()).isEqualTo(number.e164());
        assertThat(claimed.text()).isEqualTo("text 0\nwith a second line");
        assertThat(claimed.usefulFor()).isBetween(Duration.ofSeconds(265), Duration.ofSeconds(270));
        assertThat(claimed.toString()).doesNotContain(number.e164(), "text");
    }

    @Test
    void textThatIsTriedAgainWaitsSoLong() {
        add(1);
        outbox.tryAgain(claim(1).getFirst(), Duration.ofSeconds(5));
        assertThat(claim(1)).isEmpty();
        clock.advance(Duration.ofMillis(5_001));
        assertThat(claim(1)).hasSize(1);
    }

    @Test
    void abandonsWhatIsOfNoUseAnyMore() {
        add(1);
        var id = newest();
        clock.advance(Duration.ofSeconds(301));
        assertThat(claim(10)).isEmpty();
        outbox.abandonLate();
        assertThat(row(id)).isEqualTo("ABANDONED TOO_LATE");
        assertThat(Tables.actsOn(id)).containsExactly("sms_failed");
    }

    @Test
    void finishedTextKeepsItsEndWhateverComesLater() {
        add(1);
        var claimed = claim(1).getFirst();
        outbox.failed(claimed, "HTTP 400");
        outbox.sent(claimed, "late answer");
        assertThat(row(claimed.id())).isEqualTo("FAILED HTTP 400");
    }

    @Test
    void workerThatStartsAgainSendsWhatWaited() {
        add(1);
        var id = newest();
        worker.start();
        MessagingModuleTests.awaitState(id, "SENT");
    }

    @Test
    void rowsHoldNothingReadable() {
        add(3);
        var rows = Tables.dump("outbox_message");
        assertThat(Stream.of(number.e164(), number.e164().substring(2), "text 0", "second line"))
                .noneMatch(rows::contains);
    }

    @Test
    void codesHavePlacesThatNoticesCannotTake() {
        for (int i = 0; i < 40; i++) {
            outbox.add(new TextMessage(number, "notice " + i, Duration.ofHours(24), false), null);
        }
        add(3);
        assertThat(outbox.claim(12, 4))
                .hasSize(7)
                .filteredOn(Outbox.Waiting::hurried)
                .hasSize(3);
        assertThat(outbox.claim(12, 0)).isEmpty();
    }

    @Test
    void noticesAreSentOneAfterAnotherWithoutAPause() {
        for (int i = 0; i < 40; i++) {
            outbox.add(new TextMessage(number, "notice " + i, Duration.ofHours(24), false), null);
        }
        var begin = System.nanoTime();
        worker.start();
        MessagingModuleTests.awaitState(newest(), "SENT");
        // one look takes four of them, and ten looks without a reason to hurry take five seconds
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
    }

    private List<Outbox.Waiting> claim(int most) {
        return outbox.claim(most, 0);
    }

    private void add(int texts) {
        for (int i = 0; i < texts; i++) {
            var text = "text " + i + "\nwith a second line";
            outbox.add(new TextMessage(number, text, Duration.ofMinutes(5), false), null);
        }
    }

    private static UUID newest() {
        return Tables.superuser()
                .sql("select id from outbox_message order by created_at desc limit 1")
                .query(UUID.class)
                .single();
    }

    private static String row(UUID id) {
        return Tables.superuser()
                .sql("select state || ' ' || failure from outbox_message where id = ? and sealed_payload is null")
                .param(id)
                .query(String.class)
                .single();
    }
}
