package kz.qorgan.messaging;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The providers of SMS in the order in which they are asked. Prints no token.
 *
 * @param fallback asked where the first one fails; none where it names no account
 */
@ConfigurationProperties("qorgan.sms")
record SmsSettings(TwilioSettings twilio, TwilioSettings fallback) {

    boolean hasFallback() {
        return !fallback.accountSid().isBlank();
    }

    /** With which each provider signs what it reports; none where nothing is configured. */
    List<String> tokens() {
        return Stream.of(twilio, fallback)
                .map(TwilioSettings::authToken)
                .filter(token -> !token.isBlank())
                .toList();
    }

    @Override
    public String toString() {
        return "***";
    }
}
