package kz.qorgan.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.testing.People;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** A text leaves if its transaction commits, reaches whom it is for, and leaves nothing behind. */
@PortalTest
class MessagingModuleTests {

    private static final String TEXT = "Код входа 48291306\nс второй строкой";

    @Autowired
    private Messages messages;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Phones phones;

    private final MobileNumber number = People.strangersNumber();

    @Test
    void sentTextReachesThePhoneAndLeavesNoPayload() {
        var id = send(message(false, Duration.ofMinutes(5)));
        awaitState(id, "SENT");
        assertThat(phones.textsFor(number))
                .singleElement()
                .satisfies(text -> assertThat(text.text()).isEqualTo(TEXT));
        assertThat(Tables.actsOn(id)).containsExactly("sms_sent");
    }

    @Test
    void decoyTakesEveryStepButReachesNobody() {
        var id = send(message(true, Duration.ofMinutes(5)));
        awaitState(id, "DROPPED");
        assertThat(phones.textsFor(number)).isEmpty();
    }

    @Test
    void textOfNoUseAnyMoreIsNeverSent() {
        var id = send(message(false, Duration.ZERO));
        awaitState(id, "ABANDONED");
        assertThat(phones.textsFor(number)).isEmpty();
    }

    @Test
    void rollbackOfTheCallerLeavesNoText() {
        var before = ids();
        transaction.executeWithoutResult(status -> {
            messages.send(UUID.randomUUID(), message(false, Duration.ofMinutes(5)));
            status.setRollbackOnly();
        });
        assertThat(ids()).isEqualTo(before);
    }

    @Test
    void sendsOnlyWithinATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> messages.send(UUID.randomUUID(), message(false, Duration.ofMinutes(5))));
    }

    @Test
    void messagesPrintNothing() {
        assertThat(message(false, Duration.ofMinutes(5))).hasToString("***");
    }

    private TextMessage message(boolean decoy, Duration usefulFor) {
        return new TextMessage(number, TEXT, usefulFor, decoy);
    }

    private UUID send(TextMessage message) {
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> messages.send(id, message));
        return id;
    }

    private static List<UUID> ids() {
        return Tables.superuser()
                .sql("select id from outbox_message order by id")
                .query(UUID.class)
                .list();
    }

    private static void awaitState(UUID id, String state) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(Tables.superuser()
                                .sql(
                                        "select state || coalesce(' ' || length(sealed_payload), '') from outbox_message where id = ?")
                                .param(id)
                                .query(String.class)
                                .single())
                        .isEqualTo(state));
    }
}
