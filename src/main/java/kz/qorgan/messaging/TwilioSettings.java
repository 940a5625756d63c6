package kz.qorgan.messaging;

import java.net.URI;
import java.time.Duration;
import kz.qorgan.database.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account at Twilio. Prints no token.
 *
 * @param from a sender id registered for Kazakhstan, or a number of the account
 * @param connectWithin how long a connection may take
 * @param answerWithin how long an answer may take; afterwards nobody knows whether the text was taken
 */
@ConfigurationProperties("qorgan.sms.twilio")
record TwilioSettings(
        String accountSid,
        String authToken,
        String from,
        URI apiUrl,
        @DefaultValue("1s") Duration connectWithin,
        @DefaultValue("4s") Duration answerWithin) {

    void requireComplete() {
        require(accountSid, "TWILIO_ACCOUNT_SID is not set: name the account at Twilio.");
        require(authToken, "TWILIO_AUTH_TOKEN is not set: give the token of the account at Twilio.");
        require(from, "TWILIO_FROM is not set: name the sender of the texts, registered for Kazakhstan.");
    }

    @Override
    public String toString() {
        return "***";
    }

    private static void require(String value, String sentence) {
        if (value.isBlank()) {
            throw new StartRefused(sentence);
        }
    }
}
