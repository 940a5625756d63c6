package kz.qorgan.messaging;

import java.net.URI;
import java.time.Duration;
import kz.qorgan.database.StartRefused;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An account at Twilio, or at somebody who speaks like Twilio. Prints no token.
 *
 * @param from a sender id registered for Kazakhstan, or a number of the account
 * @param connectWithin how long a connection may take
 * @param answerWithin how long an answer may take; afterwards nobody knows whether the text was taken
 */
record TwilioSettings(
        String accountSid,
        String authToken,
        String from,
        URI apiUrl,
        @DefaultValue("1s") Duration connectWithin,
        @DefaultValue("4s") Duration answerWithin) {

    /** @param prefix of the environment variables that it is made of */
    void requireComplete(String prefix) {
        require(accountSid, prefix + "_ACCOUNT_SID is not set: name the account at Twilio.");
        require(authToken, prefix + "_AUTH_TOKEN is not set: give the token of the account at Twilio.");
        require(from, prefix + "_FROM is not set: name the sender of the texts, registered for Kazakhstan.");
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
