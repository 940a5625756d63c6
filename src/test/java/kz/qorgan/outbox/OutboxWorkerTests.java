package kz.qorgan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.outbox.Post.Outgoing;
import kz.qorgan.testing.People;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The worker takes up what waits, without pauses and after a rest. */
@PortalTest
class OutboxWorkerTests {

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxWorker worker;

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
        worker.start();
    }

    @Test
    void workerThatStartsAgainSendsWhatWaited() {
        add("text", Duration.ofMinutes(5));
        var id = newest();
        worker.start();
        awaitState(id, "SENT");
    }

    @Test
    void noticesAreSentOneAfterAnotherWithoutAPause() {
        for (int i = 0; i < 40; i++) {
            add("notice " + i, Duration.ofHours(24));
        }
        var begin = System.nanoTime();
        worker.start();
        awaitState(newest(), "SENT");
        // one look takes four of them, and ten looks without a reason to hurry take five seconds
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
    }

    private static void awaitState(UUID id, String state) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Tables.superuser()
                        .sql("select state from outbox_message where id = ?")
                        .param(id)
                        .query(String.class)
                        .single()
                        .equals(state));
    }

    private void add(String text, Duration usefulFor) {
        outbox.add(UUID.randomUUID(), new Outgoing(Channel.SMS, number.e164(), text, usefulFor, false), null);
    }

    private static UUID newest() {
        return Tables.superuser()
                .sql("select id from outbox_message order by created_at desc limit 1")
                .query(UUID.class)
                .single();
    }
}
