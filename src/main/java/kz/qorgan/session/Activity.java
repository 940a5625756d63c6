package kz.qorgan.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.qorgan.kernel.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When a person last did something in a session: pressed, typed, scrolled or navigated. Heartbeats and push do not count.
 * Collected in memory and written every few seconds, many sessions by one statement.
 */
@Component
class Activity {

    private static final String WRITE = """
            update signed_in_session as session
            set active_at = seen.at, idle_until = seen.at + make_interval(secs => session.idle_seconds)
            from unnest(?::uuid[], ?::timestamptz[]) as seen (id, at)
            where session.id = seen.id and session.active_at < seen.at and session.ended_at is null
              and session.idle_until > seen.at
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<SessionId, Instant> unwritten = new ConcurrentHashMap<>();

    Activity(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void seen(SessionId session) {
        unwritten.put(session, clock.instant());
    }

    /** An activity that came after the end of idleness does not bring the session back. */
    void write() {
        List<Map.Entry<SessionId, Instant>> batch = new ArrayList<>(unwritten.entrySet());
        if (batch.isEmpty()) {
            return;
        }
        jdbc.sql(WRITE)
                .params(
                        batch.stream().map(entry -> entry.getKey().value()).toArray(UUID[]::new),
                        batch.stream()
                                .map(entry -> entry.getValue()
                                        .atOffset(ZoneOffset.UTC)
                                        .toString())
                                .toArray(String[]::new))
                .update();
        batch.forEach(entry -> unwritten.remove(entry.getKey(), entry.getValue()));
    }

    /** How long until a session ends if nobody does anything: of idleness or of old age, whichever comes first. */
    Duration untilTheEnd(SessionId session) {
        return jdbc.sql("""
                        select extract(epoch from least(idle_until, ends_at) - portal_now())
                        from signed_in_session where id = ? and ended_at is null
                        """)
                .param(session.value())
                .query((row, number) -> Duration.ofSeconds(Math.max(0, (long) row.getDouble(1))))
                .optional()
                .orElse(Duration.ZERO);
    }

    /** How long until idleness ends each of these sessions; those that reach their absolute end before are left out. */
    Map<SessionId, Duration> untilIdle(List<SessionId> sessions) {
        Map<SessionId, Duration> left = new ConcurrentHashMap<>();
        jdbc.sql("""
                        select id, extract(epoch from idle_until - portal_now()) as seconds
                        from signed_in_session where id = any(?::uuid[]) and ended_at is null and idle_until < ends_at
                        """)
                .param(sessions.stream().map(SessionId::value).toArray(UUID[]::new))
                .query(row -> {
                    left.put(new SessionId(UUID.fromString(row.getString("id"))), Duration.ofSeconds((long)
                            row.getDouble("seconds")));
                });
        return left;
    }
}
