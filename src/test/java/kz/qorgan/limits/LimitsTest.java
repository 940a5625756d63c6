package kz.qorgan.limits;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.qorgan.limits.LimitPolicy.Mode;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.vault.SystemKeys;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Limits as they are by default, whatever a demonstration replaces, and a key that nobody else uses. */
@PortalTest
abstract class LimitsTest {

    @Autowired
    MovableClock clock;

    final String key = "key " + UUID.randomUUID();
    Limits limits;

    @BeforeEach
    void makeLimits(
            @Autowired BucketTable table,
            @Autowired DataSource dataSource,
            @Autowired SystemKeys keys,
            @Autowired Clock now) {
        var policy = new LimitPolicy(Mode.ENFORCE, null, List.of());
        limits = new Limits(new Buckets(table, dataSource, policy), keys, now, new SimpleMeterRegistry());
    }

    final Attempt several(LimitRow row, int cost) {
        return new Attempt(row, Attempt.of(row, key).key(), cost);
    }
}
