package kz.qorgan.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qorgan.outbox.Fate;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;

/** Only what the provider has signed counts, and whenever and however often it comes, it can only move a text forward. */
class DeliveryReportsTests extends ReportsTest {

    @Test
    void deliveredIsTold() {
        report(text, "delivered", "");
        assertThat(fate(text)).isEqualTo(Fate.DELIVERED);
        assertThat(results("taken")).isEqualTo(1);
    }

    @Test
    void reasonIsToldInOurWords() {
        report(text, "undelivered", "30003");
        assertThat(fate(text)).isEqualTo(Fate.UNREACHABLE);
        var other = text();
        report(other, "failed", "30005");
        assertThat(fate(other)).isEqualTo(Fate.UNUSABLE);
        assertThat(Tables.actsOn(other)).contains("sms_failed");
    }

    @Test
    void whatHasArrivedStaysSo() {
        report(text, "delivered", "");
        report(text, "failed", "30005");
        report(text, "sent", "");
        report(text, "delivered", "");
        assertThat(fate(text)).isEqualTo(Fate.DELIVERED);
        assertThat(results("nothing new")).isEqualTo(2);
    }

    @Test
    void lateArrivalAfterAFailureCounts() {
        report(text, "undelivered", "30003");
        report(text, "delivered", "");
        assertThat(fate(text)).isEqualTo(Fate.DELIVERED);
    }

    @Test
    void forgedIsNotTaken() {
        var fields = fields("delivered", "");
        reports.take(text.toString(), fields, "");
        reports.take(text.toString(), fields, sign("another token", text.toString(), fields));
        reports.take(text.toString(), fields, sign(TOKEN, UUID.randomUUID().toString(), fields));
        reports.take(text.toString(), fields("failed", "30005"), sign(TOKEN, text.toString(), fields));
        assertThat(post.fates(List.of(text))).isEmpty();
        assertThat(results("forged")).isEqualTo(4);
    }

    @Test
    void unknownAndMalformedAreHarmless() {
        report(UUID.randomUUID(), "delivered", "");
        reports.take("' or 1=1 --", Map.of(), "x");
        report(text, "failed", "99999999999999999999");
        assertThat(fate(text)).isEqualTo(Fate.LOST);
        assertThat(results("nothing new")).isEqualTo(1);
    }
}
