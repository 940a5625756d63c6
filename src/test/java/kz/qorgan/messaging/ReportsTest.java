package kz.qorgan.messaging;

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
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A text that is under way, and a provider that reports about it. */
@PortalTest
abstract class ReportsTest {

    static final URI PORTAL = URI.create("https://my.example.kz");
    static final String TOKEN = "token of the account";

    @Autowired
    Post post;

    @Autowired
    Messages messages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    final MobileNumber number = People.strangersNumber();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    DeliveryReports reports;
    UUID text;

    @BeforeEach
    void sendText() {
        var account = new TwilioSettings("AC1", TOKEN, "from", PORTAL, Duration.ofSeconds(1), Duration.ofSeconds(1));
        var none = new TwilioSettings("", "", "", PORTAL, Duration.ofSeconds(1), Duration.ofSeconds(1));
        reports = new DeliveryReports(post, new SmsSettings(account, none), PORTAL, meters);
        text = text();
    }

    UUID text() {
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

    Fate fate(UUID message) {
        return post.fates(List.of(message)).get(message);
    }

    void report(UUID message, String status, String code) {
        var fields = fields(status, code);
        reports.take(message.toString(), fields, sign(TOKEN, message.toString(), fields));
    }

    static Map<String, String> fields(String status, String code) {
        return Map.of("MessageSid", "SM1", "MessageStatus", status, "ErrorCode", code, "To", "+77010000000");
    }

    /** As Twilio documents it: the address and the sorted fields, by HMAC-SHA-1. */
    static String sign(String token, String message, Map<String, String> fields) {
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

    double results(String result) {
        return meters.counter("qorgan.sms.reports", "result", result).count();
    }
}
