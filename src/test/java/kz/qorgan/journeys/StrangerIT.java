package kz.qorgan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is not signed in costs no memory, gets no page of the portal, and can send nothing in another's name. */
class StrangerIT extends Journey {

    @Autowired
    private MeterRegistry meters;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/devices",
                "/history",
                "/no-such-page",
                "/sign-in",
                "/sign-in/code",
                "/sign-in/none",
                "/sign-in/passkey",
                "/sign-in/passkey/options",
                "/signed-out",
                "/freeze",
                "/freeze/code",
                "/freeze/again",
                "/freeze/none",
                "/unfreeze",
                "/unfreeze/code",
                "/unfreeze/none",
                "/not-me/none",
                "/demo/mail",
                "/receipts/none",
                "/receipts/none/pdf",
                "/check",
                "/check/none",
                "/not-a-client",
                "/not-a-client/code",
                "/not-a-client/again",
                "/not-a-client/held/none",
                "/cookies",
                "/requests/files/new",
                "/assets/none.css",
                "/favicon.ico",
                "/.well-known/signing-keys.pem",
                "/.well-known/none",
                "/here",
                "/robots.txt",
                "/?v-r=init",
                "/?v-r=uidl",
                "/?v-r=heartbeat",
                "/?v-r=push",
                "/VAADIN",
                "/VAADIN/",
                "/VAADIN/push",
                "/VAADIN/build/none.js",
                "/VAADIN/dynamic/resource/1",
                "/vaadin",
                "//VAADIN",
                "/VAADIN;x",
                "/%2fVAADIN",
                "/sign-in;jsessionid=1",
                "/aura/none.css",
                "/error",
                "/demo/sms",
                "/demo/none",
                "/actuator/health",
                "/sw.js",
                "/manifest.webmanifest",
                "/offline.html"
            })
    void makesNoSession(String path) {
        var before = created();
        var stranger = new Http(address());
        var answer = stranger.send(HttpRequest.newBuilder(URI.create(address() + path)));
        stranger.post(path, Map.of());
        assertThat(created()).isEqualTo(before);
        assertThat(answer.headers().allValues("set-cookie")).noneMatch(cookie -> cookie.startsWith("ui="));
        assertThat(answer.body()).doesNotContain("at kz.qorgan", "Exception");
    }

    @Test
    void isSentToTheSignInAndBackToThePageAskedFor() {
        var person = people.borrower();
        var stranger = new Http(address());
        var refused = stranger.get("/devices?lang=en");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(refused.headers().firstValue("location")).hasValue("/sign-in");
        stranger.askForCode(person.number());
        var entered = stranger.enter(phones.codeFor(person.number(), 1));
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("location")).hasValue("/devices?lang=en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "forged", "forged.forged"})
    void formWithoutItsTokenStartsAfresh(String token) {
        var stranger = new Http(address());
        stranger.get("/sign-in?lang=en");
        var answer = stranger.post("/sign-in", Map.of("mobileNumber", "8 701 000 00 00", "_csrf", token));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("The page was open too long. Start again.", "8 701 000 00 00");
    }

    @Test
    void formToFreezeWithoutItsTokenStartsAfresh() {
        var stranger = new Http(address());
        stranger.get("/freeze?lang=en");
        var answer = stranger.post("/freeze", Map.of("mobileNumber", "8 701 000 00 00", "_csrf", "forged"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("The page was open too long. Start again.", "8 701 000 00 00", "data-view=\"freeze\"");
    }

    @Test
    void formFromAnotherSiteIsRefused() {
        var stranger = new Http(address());
        var token = stranger.tokenOn("/sign-in");
        var request = HttpRequest.newBuilder(URI.create(address() + "/sign-in"))
                .header("Origin", "https://evil.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("mobileNumber=87010000000&_csrf=" + token));
        assertThat(stranger.send(request).statusCode()).isEqualTo(403);
    }

    @Test
    void plantedCookiesOpenNothing() {
        var stranger = new Http(address());
        for (var cookie : new String[] {
            "sid=x", "sid=" + "A".repeat(43), "code=o1.x", "bid=x.y", "ui=1; sid=1", "lang=<x>", "REDIRECT_URI=!!"
        }) {
            for (var path : new String[] {"/", "/sign-in", "/sign-in/code", "/signed-out"}) {
                var answer = stranger.send(
                        HttpRequest.newBuilder(URI.create(address() + path)).header("Cookie", cookie));
                assertThat(answer.statusCode()).as(cookie + " " + path).isIn(200, 302, 303);
                assertThat(answer.body()).doesNotContain("data-view=\"overview\"");
            }
        }
    }

    @Test
    void landingNeverLeavesThePortal() {
        for (var target :
                new String[] {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"}) {
            var person = people.borrower();
            var stranger = new Http(address());
            stranger.askForCode(person.number());
            stranger.cookies().getCookieStore().add(URI.create(address()), cookie(target));
            var location = stranger.enter(phones.codeFor(person.number(), 1))
                    .headers()
                    .firstValue("location")
                    .orElseThrow();
            assertThat(URI.create(address())
                            .resolve(location.replace('\\', '/'))
                            .getHost())
                    .isEqualTo("localhost");
        }
    }

    private static HttpCookie cookie(String target) {
        var cookie = new HttpCookie(
                "REDIRECT_URI", Base64.getEncoder().encodeToString(target.getBytes(StandardCharsets.UTF_8)));
        cookie.setPath("/");
        return cookie;
    }

    private double created() {
        return meters.find("tomcat.sessions.created").functionCounters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
