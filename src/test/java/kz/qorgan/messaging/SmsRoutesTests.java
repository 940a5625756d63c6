package kz.qorgan.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.outbox.Delivery;
import kz.qorgan.outbox.Delivery.Accepted;
import kz.qorgan.outbox.Delivery.Rejected;
import kz.qorgan.outbox.Delivery.TryAgain;
import kz.qorgan.outbox.Fate;
import kz.qorgan.outbox.Letter;
import kz.qorgan.outbox.OutboxPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text gets through where one of two providers works, and never leaves more than twice where none says what it did. */
class SmsRoutesTests {

    private static final String TAKEN = "{\"sid\":\"SM1\"}";
    private static final UUID ID = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    private TwilioStub first;
    private TwilioStub second;
    private Instant now = Instant.parse("2026-11-28T10:00:00Z");
    private SmsRoutes routes;

    @BeforeEach
    void openStubs() throws IOException {
        first = new TwilioStub();
        second = new TwilioStub();
        routes = routes(first.address(), second.address());
    }

    @AfterEach
    void closeStubs() {
        first.close();
        second.close();
    }

    @Test
    void secondIsNotAskedWhereTheFirstWorks() {
        first.answer(201, TAKEN);
        assertThat(carry(0)).isEqualTo(new Accepted("SM1", false));
        assertThat(second.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"429, 20429", "500, 20500", "503, 0", "401, 20003", "400, 21606"})
    void secondGetsTheSameTextWhereTheFirstFails(int status, int code) {
        first.answer(status, "{\"code\":%d,\"status\":%d}".formatted(code, status));
        second.answer(201, TAKEN);
        assertThat(carry(0)).isEqualTo(new Accepted("SM1", false));
        assertThat(second.onlyRequest().form())
                .containsEntry("Body", first.onlyRequest().form().get("Body"));
    }

    @Test
    void secondIsAskedAtOnceWhereNobodyListens() throws IOException {
        second.answer(201, TAKEN);
        routes = routes(nobody(), second.address());
        assertThat(carry(0)).isEqualTo(new Accepted("SM1", false));
    }

    @ParameterizedTest
    @CsvSource({"21211, UNUSABLE", "21614, UNUSABLE", "21610, STOPPED"})
    void whatLiesWithTheNumberIsFinal(int code, Fate fate) {
        first.answer(400, "{\"code\":%d,\"status\":400}".formatted(code));
        assertThat(carry(0)).isEqualTo(new Rejected("HTTP 400 CODE " + code, fate));
        assertThat(second.requests()).isEmpty();
    }

    @Test
    void bothSilentAfterTakingItIsTheEnd() {
        first.stayCalm(Duration.ofSeconds(10));
        second.answer(500, "{}");
        assertThat(carry(0)).isEqualTo(new Rejected("POSSIBLY_SENT", Fate.LOST));
        assertThat(first.requests()).hasSize(1);
        assertThat(second.requests()).hasSize(1);
    }

    @Test
    void whatMayHaveLeftTwiceIsNotSentAgain() {
        assertThat(carry(2)).isEqualTo(new Rejected("POSSIBLY_SENT", Fate.LOST));
        first.answer(500, "{}");
        assertThat(carry(1)).isEqualTo(new Rejected("POSSIBLY_SENT", Fate.LOST));
        assertThat(second.requests()).isEmpty();
    }

    @Test
    void bothBusyIsTriedAgainAndCountsForNothing() {
        first.answer(429, "{\"code\":20429,\"status\":429}");
        second.answer(429, "{\"code\":20429,\"status\":429}");
        assertThat(carry(1))
                .isInstanceOfSatisfying(
                        TryAgain.class,
                        later -> assertThat(later.possiblySent()).isZero());
    }

    @Test
    void bothAwayIsTriedAgain() throws IOException {
        routes = routes(nobody(), nobody());
        assertThat(carry(0)).isEqualTo(new TryAgain(Duration.ofSeconds(2), "NO_ANSWER", 0));
    }

    @Test
    void providerThatFailsIsLeftAloneForAWhile() {
        first.answer(429, "{\"code\":20429,\"status\":429}");
        second.answer(201, TAKEN);
        for (int text = 0; text < 25; text++) {
            carry(0);
        }
        assertThat(first.requests()).hasSize(20);
        now = now.plusSeconds(16);
        first.answer(201, TAKEN);
        carry(0);
        assertThat(first.requests()).hasSize(21);
        assertThat(second.requests()).hasSize(25);
    }

    private Delivery carry(int possiblySent) {
        return routes.carry(new Letter(ID, "+77011234567", "Код 48291306", Duration.ofMinutes(5), true, possiblySent));
    }

    private SmsRoutes routes(URI one, URI other) {
        var clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        return new SmsRoutes(List.of(gateway("one", one), gateway("other", other)), new OutboxPolicy(3, 2), clock);
    }

    private static SmsGateway gateway(String name, URI address) {
        var settings = new TwilioSettings(
                "AC1", "token", "+77010000000", address, Duration.ofSeconds(1), Duration.ofMillis(500));
        return new TwilioGateway(name, settings, Optional.empty());
    }

    private static URI nobody() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return URI.create("http://localhost:" + socket.getLocalPort());
        }
    }
}
