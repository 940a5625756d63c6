package kz.qorgan.messaging;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Optional;
import kz.qorgan.outbox.Delivery;
import kz.qorgan.outbox.Letter;

/**
 * Sends through Twilio's Messages resource. What may be tried again follows Twilio's rules: 429 was never processed;
 * 5xx and silence may have been sent, and the same text again does no harm; other 4xx never change.
 */
final class TwilioGateway implements SmsGateway {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final long LONGEST_VALIDITY = 14_400;
    private static final Duration AFTER_SILENCE = Duration.ofSeconds(2);

    private final String name;
    private final TwilioRestClient client;
    private final PlainTwilioClient http;
    private final PhoneNumber from;
    private final Optional<URI> reports;

    /** @param reports the portal's own address, where the provider can reach it */
    TwilioGateway(String name, TwilioSettings settings, Optional<URI> reports) {
        this.name = name;
        this.http = new PlainTwilioClient(settings);
        this.client = new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
                .httpClient(http)
                .build();
        this.from = new PhoneNumber(settings.from());
        this.reports = reports;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Delivery deliver(Letter letter) {
        var message = Message.creator(new PhoneNumber(letter.to()), from, letter.text())
                .setValidityPeriod((int) Math.clamp(letter.usefulFor().toSeconds(), 1, LONGEST_VALIDITY));
        reports.map(portal -> DeliveryReports.addressOf(portal, letter.id().toString()))
                .ifPresent(message::setStatusCallback);
        try {
            return new Delivery.Accepted(message.create(client).getSid(), false);
        } catch (ApiConnectionException silence) {
            return new Delivery.TryAgain(AFTER_SILENCE, "NO_ANSWER", wasNeverReached(silence) ? 0 : 1);
        } catch (ApiException refusal) {
            return refused(refusal);
        }
    }

    private static boolean wasNeverReached(ApiConnectionException silence) {
        return silence.getCause() instanceof ConnectException
                || silence.getCause() instanceof HttpConnectTimeoutException;
    }

    /** The provider's own words may repeat the number, so only its codes are kept. */
    private Delivery refused(ApiException refusal) {
        var status = http.status();
        var code = refusal.getCode() == null ? 0 : refusal.getCode();
        var failure = "HTTP " + status + (code == 0 ? "" : " CODE " + code);
        if (status == TOO_MANY_REQUESTS) {
            return new Delivery.TryAgain(http.retryAfter(), failure, 0);
        }
        return status >= SERVER_ERROR
                ? new Delivery.TryAgain(AFTER_SILENCE, failure, 1)
                : new Delivery.Rejected(failure, TwilioCodes.fate(code));
    }
}
