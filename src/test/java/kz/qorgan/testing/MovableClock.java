package kz.qorgan.testing;

import java.time.Duration;
import java.time.Instant;
import kz.qorgan.database.DatabaseClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves the one clock of the installation, the database's, forward; every process on it follows. Never back. */
@TestComponent
public class MovableClock {

    private static Duration ahead = Duration.ZERO;

    private final DatabaseClock clock;

    MovableClock(DatabaseClock clock) {
        this.clock = clock;
    }

    public void advance(Duration by) {
        move(by);
        clock.synchronise();
    }

    public Instant now() {
        return clock.instant();
    }

    private static synchronized void move(Duration by) {
        ahead = ahead.plus(by);
        JdbcClient.create(TestDatabase.superuser())
                .sql("create or replace function portal_now() returns timestamptz language sql stable parallel safe as "
                        + "'select now() + interval ''%d milliseconds'''".formatted(ahead.toMillis()))
                .update();
    }
}
