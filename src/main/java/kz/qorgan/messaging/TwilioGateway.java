package kz.qorgan.messaging;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.time.Duration;
import kz.qorgan.kernel.MobileNumber;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Sends through Twilio's Messages resource. What may be tried again follows Twilio's rules: 429 was never processed;
 * 5xx and silence may have been sent, and the same text again does no harm; other 4xx never change.
 */
@Component
@ConditionalOnProperty(name = "qorgan.sms.provider", havingValue = "twilio")
class TwilioGateway implements SmsGateway {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final long LONGEST_VALIDITY = 14_400;
    private static final Duration AFTER_SILENCE = Duration.ofSeconds(2);

    private final TwilioRestClient client;
    private final PlainTwilioClient http;
    private final PhoneNumber from;

    TwilioGateway(TwilioSettings settings) {
        settings.requireComplete();
        this.http = new PlainTwilioClient(settings);
        this.client = new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
                .httpClient(http)
                .build();
        this.from = new PhoneNumber(settings.from());
    }

    @Override
    public Delivery deliver(MobileNumber to, String text, Duration usefulFor) {
        try {
            var message = Message.creator(new PhoneNumber(to.e164()), from, text)
                    .setValidityPeriod((int) Math.clamp(usefulFor.toSeconds(), 1, LONGEST_VALIDITY))
                    .create(client);
            return new Delivery.Accepted(message.getSid());
        } catch (ApiConnectionException silence) {
            return new Delivery.TryAgain(AFTER_SILENCE, "NO_ANSWER");
        } catch (ApiException refusal) {
            return refused(refusal);
        }
    }

    /** The provider's own words may repeat the number, so only its codes are kept. */
    private Delivery refused(ApiException refusal) {
        var status = refusal.getStatusCode() == null ? SERVER_ERROR : refusal.getStatusCode();
        var failure = "HTTP " + status + (refusal.getCode() == null ? "" : " CODE " + refusal.getCode());
        if (status == TOO_MANY_REQUESTS) {
            return new Delivery.TryAgain(http.retryAfter(), failure);
        }
        return status >= SERVER_ERROR ? new Delivery.TryAgain(AFTER_SILENCE, failure) : new Delivery.Rejected(failure);
    }
}
