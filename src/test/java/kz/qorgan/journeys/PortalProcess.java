package kz.qorgan.journeys;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged portal in a process of its own, as an operator starts it. */
public final class PortalProcess implements AutoCloseable {

    /** Tests start often and run briefly; measurements name the options of {@code ./qorgan run}. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -Xmx300m";

    private static final Duration START = Duration.ofSeconds(90);

    private final Process process;
    private final Path log;
    private final String port;
    private final String managementPort;

    private PortalProcess(Process process, Path log, String port, String managementPort) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Starts the jar with these variables on free ports, and does not wait. */
    public static PortalProcess launch(Map<String, String> variables, String... arguments) {
        return launch(command(arguments), variables);
    }

    /** Starts it by the script, as the README tells, from files that have been built. */
    static PortalProcess run(Map<String, String> variables) {
        return launch(List.of("./qorgan", "run"), variables);
    }

    private static PortalProcess launch(List<String> command, Map<String, String> variables) {
        try {
            Map<String, String> settings = new HashMap<>(variables);
            settings.putIfAbsent("SERVER_PORT", freePort());
            settings.putIfAbsent("QORGAN_MANAGEMENT_PORT", freePort());
            var log = Files.createTempFile("portal", ".log");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(settings);
            return new PortalProcess(
                    builder.start(), log, settings.get("SERVER_PORT"), settings.get("QORGAN_MANAGEMENT_PORT"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("qorgan.jvm", QUICK_START).split(" ")));
        command.addAll(List.of("-jar", System.getProperty("qorgan.jar", "target/qorgan.jar")));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Until it says that it is healthy. */
    public PortalProcess ready() {
        await().atMost(START).pollInterval(Duration.ofMillis(100)).until(() -> isHealthy() || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("The portal ended: " + log());
        }
        return this;
    }

    /** Until it ends by itself; its exit code. */
    public int exitCode() {
        try {
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The portal does not end: " + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Like a power cut. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        process.destroy();
        exitCode();
    }

    private boolean isHealthy() {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create("http://localhost:%s/actuator/health".formatted(managementPort)))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A port that nothing listens on at the moment. */
    public static String freePort() {
        try (var socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
