package kz.qorgan.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens on one connection of its own, outside the pool, and hands what it hears to the listeners. While the connection
 * is lost the listeners are asked twice a second to look for themselves.
 */
@Component
class Announcements implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final int WAIT_MILLIS = 250;
    private static final int PROBE_SECONDS = 2;
    private static final int ROUNDS_BETWEEN_PROBES = 8;
    private static final Duration RETRY = Duration.ofMillis(500);

    private final JdbcConnectionDetails database;
    private final Map<String, DatabaseListener> listeners;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    Announcements(JdbcConnectionDetails database, List<DatabaseListener> listeners) {
        this.database = database;
        this.listeners = listeners.stream().collect(Collectors.toMap(DatabaseListener::channel, Function.identity()));
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("announcements").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (var connection = DriverManager.getConnection(
                    database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                LOG.atLevel(running ? org.slf4j.event.Level.WARN : org.slf4j.event.Level.DEBUG)
                        .log(
                                "The connection that hears announcements is lost: {}",
                                e.getClass().getSimpleName());
            }
            catchUp();
            LockSupport.parkNanos(RETRY.toNanos());
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var channel : listeners.keySet()) {
                statement.execute("listen " + channel);
            }
        }
        catchUp();
        var postgres = connection.unwrap(PGConnection.class);
        for (int round = 0; running; round++) {
            if (round % ROUNDS_BETWEEN_PROBES == 0) {
                probe(connection);
            }
            for (var heard : postgres.getNotifications(WAIT_MILLIS)) {
                deliver(heard.getName(), heard.getParameter());
            }
        }
    }

    /** A line that is cut silently is noticed only by asking; the driver gives up after its socket time-out. */
    private static void probe(Connection connection) throws SQLException {
        if (!connection.isValid(PROBE_SECONDS)) {
            throw new SQLException("The connection does not answer");
        }
    }

    private void deliver(String channel, String payload) {
        var listener = listeners.get(channel);
        if (listener != null) {
            guarded(channel, () -> listener.heard(payload));
        }
    }

    private void catchUp() {
        if (running) {
            listeners.forEach((channel, listener) -> guarded(channel, listener::catchUp));
        }
    }

    /** One listener's failure must not make the others deaf; what it missed it finds at the next catch-up. */
    private static void guarded(String channel, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.warn("A listener of {} failed: {}", channel, e.getClass().getSimpleName());
        }
    }
}
