package kz.qorgan.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.outbox.Fate;
import kz.qorgan.outbox.Post;
import kz.qorgan.testing.People;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Only what the provider has signed counts, and whenever and however often it comes, it can only move a text forward. */
@PortalTest
class DeliveryReportsTests {

    private static final URI PORTAL = URI.create("https://my.example.kz");
    private static final String TOKEN = "token of the account";

    @Autowired
    private Post post;

    @Autowired
    private Messages messages;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final MobileNumber number = People.strangersNumber();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private DeliveryReports reports;
    private UUID text;

    @BeforeEach
    void sendText() {
        var account = new TwilioSettings("AC1", TOKEN, "from", PORTAL, Duration.ofSeconds(1), Duration.ofSeconds(1));
        var none = new TwilioSettings("", "", "", PORTAL, Duration.ofSeconds(1), Duration.ofSeconds(1));
        reports = new DeliveryReports(post, new SmsSettings(account, none), PORTAL, meters);
        text = text();
    }

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

    private UUID text() {
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            messages.send(id, new TextMessage(number, "text", Duration.ofMinutes(5), false));
            // before the worker sees it: the phones of a demonstration report nothing
            jdbc.sql("update outbox_message set state = 'SENT', sealed_payload = null where id = ?")
                    .param(id)
                    .update();
        });
        return id;
    }

    private long noticesUnder(String key) {
        return jdbc.sql("select count(*) from outbox_message where idempotency_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    private Fate fate(UUID message) {
        return post.fates(List.of(message)).get(message);
    }

    private void report(UUID message, String status, String code) {
        var fields = fields(status, code);
        reports.take(message.toString(), fields, sign(TOKEN, message.toString(), fields));
    }

    private static Map<String, String> fields(String status, String code) {
        return Map.of("MessageSid", "SM1", "MessageStatus", status, "ErrorCode", code, "To", "+77010000000");
    }

    /** As Twilio documents it: the address and the sorted fields, by HMAC-SHA-1. */
    private static String sign(String token, String message, Map<String, String> fields) {
        var signed = new StringBuilder(PORTAL + "/sms/status/" + message);
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private double results(String result) {
        return meters.counter("qorgan.sms.reports", "result", result).count();
    }
}
