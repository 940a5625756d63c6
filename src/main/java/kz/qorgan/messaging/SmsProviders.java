package kz.qorgan.messaging;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.qorgan.outbox.OutboxPolicy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which providers there are, as configured. */
@Configuration
class SmsProviders {

    @Bean
    @ConditionalOnProperty(name = "qorgan.sms.provider", havingValue = "demo")
    SmsRoutes demoRoutes(DemoGateway demo, OutboxPolicy policy, Clock clock) {
        return new SmsRoutes(List.of(demo), policy, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "qorgan.sms.provider", havingValue = "twilio")
    SmsRoutes twilioRoutes(
            SmsSettings settings, @Value("${qorgan.public-url}") URI publicUrl, OutboxPolicy policy, Clock clock) {
        var reports = Optional.of(publicUrl).filter(SmsProviders::canBeReached);
        settings.twilio().requireComplete("TWILIO");
        var first = new TwilioGateway("twilio", settings.twilio(), reports);
        if (!settings.hasFallback()) {
            return new SmsRoutes(List.of(first), policy, clock);
        }
        settings.fallback().requireComplete("TWILIO_FALLBACK");
        var second = new TwilioGateway("fallback", settings.fallback(), reports);
        return new SmsRoutes(List.of(first, second), policy, clock);
    }

    /** Twilio refuses a text whose address for reports it cannot reach. */
    private static boolean canBeReached(URI publicUrl) {
        return publicUrl.getHost() != null && !publicUrl.getHost().equals("localhost");
    }
}
