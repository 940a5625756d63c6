package kz.qorgan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every response carries the headers that protect it, whoever wrote it. */
class HeadersIT extends Journey {

    @Test
    void everyResponseIsProtected() {
        var person = people.borrower();
        var visitor = new Http(address());
        check(visitor.get("/sign-in"));
        check(visitor.get("/"));
        check(visitor.get("/freeze"));
        check(visitor.get("/receipts/none/pdf"));
        check(visitor.get("/not-me/none"));
        check(visitor.get("/assets/none.css"));
        check(visitor.get("/?v-r=init"));
        check(visitor.get("/error"));
        check(visitor.post("/sign-in", Map.of("mobileNumber", "1")));
        check(visitor.askForCode(person.number()));
        check(visitor.enter("00000000"));
        check(visitor.enter(phones.codeFor(person.number(), 1)));
        check(visitor.get("/"));
        check(visitor.get("/no-such-page"));
        check(visitor.get("/demo/sms.json"));
        check(visitor.get("/demo/mail.json"));
    }

    @Test
    void publishedKeysAreProtectedToo() {
        check(new Http(address()).get("/.well-known/signing-keys.json"));
        check(new Http(address()).get("/.well-known/none"));
    }

    @Test
    void signedInPageHasFreshNonceAndNothingUnsafe() {
        var person = people.borrower();
        var visitor = new Http(address());
        visitor.askForCode(person.number());
        visitor.enter(phones.codeFor(person.number(), 1));
        var first = policy(visitor.get("/"));
        var second = policy(visitor.get("/"));
        assertThat(first).contains("'nonce-").doesNotContain("unsafe").isNotEqualTo(second);
    }

    @Test
    void stylesAndScriptsAreKeptForAYear() {
        var page = new Http(address()).get("/sign-in").body();
        var style =
                Pattern.compile("href=\"(/assets/portal-[0-9a-f]{32}\\.css)\"").matcher(page);
        assertThat(style.find()).isTrue();
        var answer = new Http(address()).get(style.group(1));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("max-age=31536000", "immutable");
    }

    private static void check(HttpResponse<String> response) {
        var headers = response.headers();
        assertThat(policy(response))
                .as(response.uri().toString())
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(headers.firstValue("x-frame-options")).hasValue("DENY");
        assertThat(headers.firstValue("referrer-policy")).hasValue("same-origin");
        assertThat(headers.firstValue("cross-origin-opener-policy")).hasValue("same-origin");
        assertThat(headers.firstValue("cross-origin-resource-policy")).hasValue("same-origin");
        assertThat(headers.firstValue("permissions-policy")).isPresent();
        assertThat(headers.firstValue("cache-control")).hasValue("no-store");
    }

    private static String policy(HttpResponse<String> response) {
        return response.headers().firstValue("content-security-policy").orElse("");
    }
}
