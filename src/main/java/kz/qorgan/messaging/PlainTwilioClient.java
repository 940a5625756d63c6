package kz.qorgan.messaging;

import com.twilio.exception.ApiConnectionException;
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * One request, one answer, within the configured time. The SDK's own client ignores time-outs that are given to it and
 * silently repeats a request up to three times after a 5xx, which sends a text up to three times.
 */
final class PlainTwilioClient extends HttpClient {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private final java.net.http.HttpClient client;
    private final URI base;
    private final Duration answerWithin;
    private final ThreadLocal<Duration> pause = ThreadLocal.withInitial(() -> SHORTEST_PAUSE);
    private final ThreadLocal<Integer> status = ThreadLocal.withInitial(() -> 0);

    PlainTwilioClient(TwilioSettings settings) {
        this.client = java.net.http.HttpClient.newBuilder()
                .connectTimeout(settings.connectWithin())
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .build();
        this.base = settings.apiUrl();
        this.answerWithin = settings.answerWithin();
    }

    /** How long the provider asked this thread to wait in its last answer; between one and five seconds. */
    Duration retryAfter() {
        return pause.get();
    }

    /** The status of the last answer to this thread, whatever its body says. */
    int status() {
        return status.get();
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        try {
            var answer = client.send(translate(request), BodyHandlers.ofString());
            pause.set(pauseIn(answer));
            status.set(answer.statusCode());
            return new Response(answer.body(), answer.statusCode());
        } catch (IOException e) {
            throw new ApiConnectionException("No answer from the provider", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiConnectionException("Interrupted while waiting for the provider", e);
        }
    }

    private HttpRequest translate(Request request) {
        var asked = URI.create(request.constructURL().toString());
        var query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return HttpRequest.newBuilder(base.resolve(asked.getRawPath() + query))
                .timeout(answerWithin)
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", request.getAuthString())
                .method(request.getMethod().toString(), BodyPublishers.ofString(request.encodeFormBody()))
                .build();
    }

    private static Duration pauseIn(HttpResponse<String> answer) {
        var asked = answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,4}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(SHORTEST_PAUSE);
        return Collections.max(List.of(SHORTEST_PAUSE, Collections.min(List.of(LONGEST_PAUSE, asked))));
    }
}
