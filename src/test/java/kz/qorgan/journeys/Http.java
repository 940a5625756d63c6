package kz.qorgan.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.qorgan.kernel.MobileNumber;

/** A browser without script or pictures: cookies, forms, and nothing else. What an attacker's program is, too. */
public final class Http {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies;
    private final HttpClient client;
    private final String address;

    public Http(String address) {
        this(address, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    private Http(String address, CookieManager cookies) {
        this.address = address;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** A copy of this browser, with its cookies of this moment, that talks to another process on this host. */
    public Http at(String other) {
        var copies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> copies.getCookieStore().add(URI.create(other), cookie));
        return new Http(other, copies);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html"));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Posts a form with exactly these fields. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The token in the form of a page. */
    public String tokenOn(String path) {
        var token = TOKEN.matcher(get(path).body());
        if (!token.find()) {
            throw new AssertionError("There is no form on " + path);
        }
        return token.group(1);
    }

    public HttpResponse<String> askForCode(MobileNumber number) {
        return post("/sign-in", Map.of("mobileNumber", number.e164(), "_csrf", tokenOn("/sign-in?lang=en")));
    }

    public HttpResponse<String> enter(String code) {
        return post("/sign-in/code", Map.of("code", code, "_csrf", tokenOn("/sign-in/code")));
    }

    public CookieManager cookies() {
        return cookies;
    }
}
