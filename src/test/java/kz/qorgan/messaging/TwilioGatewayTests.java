package kz.qorgan.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.database.StartRefused;
import kz.qorgan.outbox.Delivery;
import kz.qorgan.outbox.Delivery.Accepted;
import kz.qorgan.outbox.Delivery.Rejected;
import kz.qorgan.outbox.Delivery.TryAgain;
import kz.qorgan.outbox.Fate;
import kz.qorgan.outbox.Letter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Twilio gets one request for a text, and each of its answers means what Twilio says it means. */
class TwilioGatewayTests {

    private static final String TO = "+77011234567";
    private static final UUID ID = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static final String TEXT = "Код входа 48291306. K7\n@my.example.kz #48291306";

    private TwilioStub twilio;

    @BeforeEach
    void openStub() throws IOException {
        twilio = new TwilioStub();
    }

    @AfterEach
    void closeStub() {
        twilio.close();
    }

    @Test
    void acceptsUnderTheIdOfTheProvider() {
        twilio.answer(201, "{\"sid\":\"SM123\",\"status\":\"queued\"}");
        assertThat(deliver()).isEqualTo(new Accepted("SM123", false));
    }

    @Test
    void asksForTheMessageAsTwilioDocumentsIt() {
        twilio.answer(201, "{\"sid\":\"SM123\"}");
        deliver();
        var request = twilio.onlyRequest();
        assertThat(request.line()).isEqualTo("POST /2010-04-01/Accounts/AC1/Messages.json");
        assertThat(request.form())
                .containsEntry("To", "+77011234567")
                .containsEntry("From", "+77010000000")
                .containsEntry("Body", TEXT)
                .containsEntry("ValidityPeriod", "300")
                .containsEntry("StatusCallback", "https://my.example.kz/sms/status/" + ID);
        assertThat(request.authorization())
                .isEqualTo(
                        "Basic " + Base64.getEncoder().encodeToString("AC1:token".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void asksForAtLeastASecondOfValidity() {
        twilio.answer(201, "{\"sid\":\"SM123\"}");
        gateway(twilio.address()).deliver(letter(Duration.ofMillis(10)));
        assertThat(twilio.onlyRequest().form()).containsEntry("ValidityPeriod", "1");
    }

    @ParameterizedTest
    @CsvSource({"3, PT3S", "5, PT5S", "120, PT5S", "0, PT1S", "soon, PT1S", "-3, PT1S", ", PT1S"})
    void waitsAsLongAsAskedUpToFiveSeconds(String retryAfter, Duration pause) {
        twilio.retryAfter(retryAfter);
        twilio.answer(429, "{\"code\":20429,\"message\":\"Too many +77011234567\",\"status\":429}");
        assertThat(deliver()).isEqualTo(new TryAgain(pause, "HTTP 429 CODE 20429", 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void triesAgainLaterAfterOneRequestThatFailed(int status) {
        twilio.answer(status, "{\"message\":\"about +77011234567\",\"status\":%d}".formatted(status));
        assertThat(deliver()).isInstanceOf(TryAgain.class);
        assertThat(twilio.requests()).hasSize(1);
    }

    @Test
    void triesAgainAfterAnAnswerThatIsNoJson() {
        twilio.answer(502, "<html>Bad gateway</html>");
        assertThat(deliver()).isInstanceOf(TryAgain.class);
    }

    @Test
    void givesUpWaitingInTime() {
        twilio.stayCalm(Duration.ofSeconds(10));
        twilio.answer(201, "{\"sid\":\"SM123\"}");
        var before = System.nanoTime();
        assertThat(deliver())
                .isInstanceOfSatisfying(
                        TryAgain.class, later -> assertThat(later.failure()).isEqualTo("NO_ANSWER"));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
        assertThat(twilio.requests()).hasSize(1);
    }

    @Test
    void triesAgainWhereNobodyListens() throws IOException {
        int nobodys;
        try (var socket = new ServerSocket(0)) {
            nobodys = socket.getLocalPort();
        }
        var delivery = gateway(URI.create("http://localhost:" + nobodys)).deliver(letter(Duration.ofMinutes(5)));
        assertThat(delivery)
                .isInstanceOfSatisfying(
                        TryAgain.class, later -> assertThat(later.failure()).isEqualTo("NO_ANSWER"));
    }

    @Test
    void rejectsWhatNeverChanges() {
        twilio.answer(400, "{\"code\":21211,\"message\":\"'+77011234567' is not valid\",\"status\":400}");
        assertThat(deliver()).isEqualTo(new Rejected("HTTP 400 CODE 21211", Fate.UNUSABLE));
        assertThat(twilio.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 429, 500, 503})
    void failuresRepeatNeitherNumberNorText(int status) {
        twilio.answer(
                status, "{\"code\":1,\"message\":\"To +77011234567: %s\",\"status\":%d}".formatted("48291306", status));
        assertThat(deliver().toString()).doesNotContain("7011234567", "48291306");
    }

    @ParameterizedTest
    @CsvSource({
        "'', token, from, TWILIO_ACCOUNT_SID",
        "sid, ' ', from, TWILIO_AUTH_TOKEN",
        "sid, token, '', TWILIO_FROM"
    })
    void refusesToStartWithoutItsAccount(String sid, String token, String from, String named) {
        var settings = settings(sid, token, from, twilio.address());
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> settings.requireComplete("TWILIO"))
                .withMessageContaining(named);
        assertThat(settings).hasToString("***");
    }

    private Delivery deliver() {
        return gateway(twilio.address()).deliver(letter(Duration.ofMinutes(5)));
    }

    private static Letter letter(Duration usefulFor) {
        return new Letter(ID, TO, TEXT, usefulFor, true, 0);
    }

    private static TwilioGateway gateway(URI address) {
        return new TwilioGateway(
                "twilio",
                settings("AC1", "token", "+77010000000", address),
                Optional.of(URI.create("https://my.example.kz")));
    }

    private static TwilioSettings settings(String sid, String token, String from, URI address) {
        return new TwilioSettings(sid, token, from, address, Duration.ofSeconds(1), Duration.ofMillis(500));
    }
}
