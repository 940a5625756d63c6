package kz.qorgan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.outbox.Post.Outgoing;
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

    private static final Duration LEASE = Duration.ofSeconds(15);

    @Autowired
    private Outbox outbox;

    @Autowired
    private Endings endings;

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
        assertThat(claimed.letter().to()).isEqualTo(number.e164());
        assertThat(claimed.letter().text()).isEqualTo("text 0\nwith a second line");
        assertThat(claimed.letter().usefulFor()).isBetween(Duration.ofSeconds(265), Duration.ofSeconds(270));
        assertThat(claimed.letter().toString()).doesNotContain(number.e164(), "text");
    }

    @Test
    void textThatIsTriedAgainWaitsSoLong() {
        add(1);
        endings.tryAgain(claim(1).getFirst(), Duration.ofSeconds(5), 0);
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
        endings.abandonLate();
        assertThat(row(id)).isEqualTo("ABANDONED TOO_LATE");
        assertThat(Tables.actsOn(id)).containsExactly("sms_failed");
    }

    @Test
    void finishedTextKeepsItsEndWhateverComesLater() {
        add(1);
        var claimed = claim(1).getFirst();
        endings.failed(claimed, new Delivery.Rejected("HTTP 400", Fate.LOST));
        endings.sent(claimed, new Delivery.Accepted("late answer", false));
        assertThat(row(claimed.id())).isEqualTo("FAILED HTTP 400");
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
            add("notice " + i, Duration.ofHours(24));
        }
        add(3);
        assertThat(outbox.claim(12, 4))
                .hasSize(7)
                .filteredOn(message -> message.letter().hurried())
                .hasSize(3);
        assertThat(outbox.claim(12, 0)).isEmpty();
    }

    private List<Outbox.Waiting> claim(int most) {
        return outbox.claim(most, 0);
    }

    private void add(String text, Duration usefulFor) {
        outbox.add(UUID.randomUUID(), new Outgoing(Channel.SMS, number.e164(), text, usefulFor, false), null);
    }

    private void add(int texts) {
        for (int i = 0; i < texts; i++) {
            var text = "text " + i + "\nwith a second line";
            add(text, Duration.ofMinutes(5));
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
