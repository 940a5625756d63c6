package kz.qorgan.vault;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The port is such that a master key which never leaves a service on the network can stand behind it. */
class HttpKeysTests extends KeyWrappingContract {

    private static HttpServer service;

    @BeforeAll
    static void startService() throws IOException {
        service = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        service.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath().split("/");
            var lines = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII).split("\n", 2);
            var key = FileKeys.of(FileKeysTests.file(List.of(Integer.valueOf(path[2]))));
            try {
                var answer = path[1].equals("wrap")
                        ? key.wrap(decode(lines[0]), decode(lines[1]))
                        : key.unwrap(key.current(), decode(lines[0]), decode(lines[1]));
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(encode(answer).getBytes(StandardCharsets.US_ASCII));
            } catch (GeneralSecurityException refused) {
                exchange.sendResponseHeaders(400, -1);
            }
            exchange.close();
        });
        service.start();
    }

    @AfterAll
    static void stopService() {
        service.stop(0);
    }

    @Override
    KeyWrapping wrapping(List<Integer> generations) {
        return new HttpKeys(service.getAddress().getPort(), generations);
    }

    @Test
    void outageIsToldFromARefusal() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var keys = new HttpKeys(port, List.of(1));
        assertThatExceptionOfType(KeyWrapping.Unavailable.class)
                .isThrownBy(() -> keys.unwrap(keys.current(), new byte[40], new byte[0]));
    }

    private static byte[] decode(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Asks the service for each wrapping. */
    private record HttpKeys(int port, List<Integer> versions) implements KeyWrapping {

        @Override
        public String current() {
            return "service/" + versions.getFirst();
        }

        @Override
        public boolean opens(String generation) {
            return versions.stream().anyMatch(version -> generation.equals("service/" + version));
        }

        @Override
        public byte[] wrap(byte[] secret, byte[] associated) {
            try {
                return ask("wrap/" + versions.getFirst(), secret, associated);
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public byte[] unwrap(String generation, byte[] wrapped, byte[] associated) throws GeneralSecurityException {
            if (!opens(generation)) {
                throw new GeneralSecurityException("That generation was taken away");
            }
            return ask("unwrap/" + generation.substring("service/".length()), wrapped, associated);
        }

        private byte[] ask(String path, byte[] content, byte[] associated) throws GeneralSecurityException {
            try (var client = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/%s".formatted(port, path)))
                        .timeout(Duration.ofSeconds(5))
                        .POST(BodyPublishers.ofString(encode(content) + "\n" + encode(associated)))
                        .build();
                var answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new GeneralSecurityException("refused");
                }
                return decode(answer.body());
            } catch (IOException | InterruptedException e) {
                throw new Unavailable(e);
            }
        }
    }
}
