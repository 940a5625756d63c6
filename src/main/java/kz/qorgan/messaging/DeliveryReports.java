package kz.qorgan.messaging;

import com.twilio.security.RequestValidator;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.AnonymousAction;
import kz.qorgan.outbox.Fate;
import kz.qorgan.outbox.Post;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Takes what a provider reports about a text. Anybody can call, so only what the provider has signed counts; and since it may
 * come late, twice, in any order or about nothing that is known, it can only move a text's fate forward.
 */
@Service
public class DeliveryReports {

    private static final String PATH = "/sms/status/";
    private static final int MOST_FIELDS = 60;

    private final Post post;
    private final List<RequestValidator> validators;
    private final URI publicUrl;
    private final MeterRegistry meters;

    DeliveryReports(
            Post post, SmsSettings settings, @Value("${qorgan.public-url}") URI publicUrl, MeterRegistry meters) {
        this.post = post;
        this.validators = settings.tokens().stream().map(RequestValidator::new).toList();
        this.publicUrl = publicUrl;
        this.meters = meters;
    }

    static URI addressOf(URI portal, String message) {
        return URI.create(portal.toString().replaceFirst("/+$", "") + PATH + message);
    }

    /** The same silence for every call; only the figures tell what came of it. */
    @AnonymousAction
    public void take(String message, Map<String, String> fields, String signature) {
        meters.counter("qorgan.sms.reports", "result", judge(message, fields, signature))
                .increment();
    }

    private String judge(String message, Map<String, String> fields, String signature) {
        var id = idOf(message);
        if (id.isEmpty() || fields.size() > MOST_FIELDS || !isSigned(message, fields, signature)) {
            return "forged";
        }
        return fate(fields)
                .map(fate -> post.report(id.get(), fate) ? "taken" : "nothing new")
                .orElse("under way");
    }

    private boolean isSigned(String message, Map<String, String> fields, String signature) {
        var address = addressOf(publicUrl, message).toString();
        return validators.stream().anyMatch(validator -> validator.validate(address, fields, signature));
    }

    /** Nothing while it is under way. */
    private static Optional<Fate> fate(Map<String, String> fields) {
        return switch (fields.getOrDefault("MessageStatus", "")) {
            case "delivered", "read" -> Optional.of(Fate.DELIVERED);
            case "failed", "undelivered", "canceled" -> Optional.of(TwilioCodes.fate(code(fields)));
            default -> Optional.empty();
        };
    }

    private static int code(Map<String, String> fields) {
        var code = fields.getOrDefault("ErrorCode", "");
        return code.matches("\\d{1,6}") ? Integer.parseInt(code) : 0;
    }

    private static Optional<UUID> idOf(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
