package kz.qorgan.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The time of the database, the only clock that all processes share. Between two readings it goes on by the monotonic
 * counter of this process, so a node whose own clock is wrong or steps still agrees with the others.
 */
@Component
public class DatabaseClock extends Clock {

    private final JdbcClient jdbc;
    private volatile Reading reading;

    DatabaseClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.reading = read();
    }

    /** Asks the database again; half the round trip counts as the age of the answer. One at a time: the later answer stays. */
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    public synchronized void synchronise() {
        reading = read();
    }

    @Override
    public Instant instant() {
        var last = reading;
        return last.time().plusNanos(System.nanoTime() - last.takenAt());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var source = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return source.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return source.withZone(other);
            }
        };
    }

    private Reading read() {
        var before = System.nanoTime();
        var time = jdbc.sql("select portal_now()").query(Instant.class).single();
        var after = System.nanoTime();
        return new Reading(time.plus(Duration.ofNanos((after - before) / 2)), after);
    }

    private record Reading(Instant time, long takenAt) {}
}
