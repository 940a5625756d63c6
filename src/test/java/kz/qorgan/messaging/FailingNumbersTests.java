package kz.qorgan.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;

/** A number that fails for good is remembered, and forgiven by what proves it to be the former one. */
class FailingNumbersTests extends ReportsTest {

    @Test
    void threePermanentFailuresInSuccessionLoseTheNumber() {
        report(text, "failed", "30005");
        report(text(), "delivered", "");
        report(text(), "failed", "30005");
        report(text(), "failed", "30006");
        assertThat(post.isAddressLost(text)).isFalse();
        report(text(), "failed", "30005");
        assertThat(post.isAddressLost(text)).isTrue();
        report(text(), "delivered", "");
        assertThat(post.isAddressLost(text)).isTrue();
        post.trustAddress(text);
        assertThat(post.isAddressLost(text)).isFalse();
    }

    @Test
    void sameFailureReportedThriceCountsOnce() {
        for (int again = 0; again < 3; again++) {
            report(text, "failed", "30005");
        }
        assertThat(post.isAddressLost(text)).isFalse();
    }

    @Test
    void phoneThatIsOffLosesNoNumber() {
        for (int again = 0; again < 4; again++) {
            report(text(), "undelivered", "30003");
        }
        assertThat(post.isAddressLost(text)).isFalse();
    }

    @Test
    void whoWantsNoTextsGetsNoNotices() {
        var key = "notice " + UUID.randomUUID();
        var notice = new TextMessage(number, "notice", Duration.ofHours(24), false);
        report(text, "failed", "21610");
        transaction.executeWithoutResult(status -> messages.sendOnce(key, notice));
        assertThat(noticesUnder(key)).isZero();
        report(text(), "delivered", "");
        transaction.executeWithoutResult(status -> messages.sendOnce(key, notice));
        assertThat(noticesUnder(key)).isOne();
    }

    @Test
    void noWordOfTheNumberIsStored() {
        report(text, "failed", "21610");
        assertThat(post.isStopped(number.e164())).isTrue();
        assertThat(Tables.dump("address_record")).doesNotContain(number.e164().substring(2));
    }

    private long noticesUnder(String key) {
        return jdbc.sql("select count(*) from outbox_message where idempotency_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }
}
