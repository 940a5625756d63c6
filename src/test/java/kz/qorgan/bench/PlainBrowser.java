package kz.qorgan.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Asks as a browser does (kept connection, compressed answers, cookies, form tokens) and costs the machine little. */
final class PlainBrowser implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String NAME =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new HashMap<>();
    private final String address;

    PlainBrowser(String address) {
        this.address = address;
    }

    /** As if another person with another browser took over; only the connection stays. */
    void forget() {
        cookies.clear();
    }

    /** The form token of a page. */
    String tokenOn(String path) {
        var response = send(request(path).GET());
        var token = TOKEN.matcher(unpacked(response));
        if (!token.find()) {
            throw new IllegalStateException("No form on " + path + ", status " + response.statusCode());
        }
        return token.group(1);
    }

    /** Posts a form that must lead on; the milliseconds until the answer was there. */
    double post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        var begin = System.nanoTime();
        var response = send(request);
        var millis = (System.nanoTime() - begin) / 1e6;
        if (response.statusCode() != 303) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        return millis;
    }

    /** Opens a page that must hold this; the milliseconds until all of it was there. */
    double open(String path, String part) {
        var begin = System.nanoTime();
        var response = send(request(path).GET());
        var millis = (System.nanoTime() - begin) / 1e6;
        if (response.statusCode() != 200 || !unpacked(response).contains(part)) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        return millis;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html")
                .header("Accept-Encoding", "gzip")
                .header("Accept-Language", "en")
                .header("User-Agent", NAME);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        var pair = header.substring(0, header.indexOf(';')).split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String unpacked(HttpResponse<byte[]> response) {
        var packed = response.headers().firstValue("Content-Encoding").isPresent();
        try (var body = new ByteArrayInputStream(response.body());
                var text = packed ? new GZIPInputStream(body) : body) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
