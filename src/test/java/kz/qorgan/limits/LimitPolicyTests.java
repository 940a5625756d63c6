package kz.qorgan.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kz.qorgan.limits.Decision.Permitted;
import kz.qorgan.limits.Decision.Refused;
import kz.qorgan.limits.LimitPolicy.Mode;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.vault.SystemKeys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Limits are configured row by row, and in a measurement they count without refusing. */
@PortalTest
class LimitPolicyTests {

    private static final LimitRow ROW = LimitRow.SEND_BROWSER;

    @Autowired
    private BucketTable table;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private SystemKeys keys;

    @Autowired
    private Clock clock;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Attempt attempt = Attempt.of(ROW, "key " + UUID.randomUUID());

    @Test
    void everyRowIsRead() {
        assertThat(bind(Map.of()).gauges()).containsOnlyKeys(LimitRow.values());
    }

    @Test
    void configurationReplacesOneRow() {
        var policy = bind(Map.of("qorgan.limits.rows.send-browser[0]", "1/1h"));
        var limits = limits(policy);
        assertThat(limits.take(attempt)).isEqualTo(new Permitted());
        assertThat(limits.take(attempt)).isInstanceOf(Refused.class);
        assertThat(limits(bind(Map.of())).left(Attempt.of(ROW, "another")).tries())
                .isEqualTo(6);
    }

    @Test
    void oneRowCanBeTrackedWhileTheOthersRefuse() {
        var limits = limits(bind(Map.of("qorgan.limits.tracked", "send-browser")));
        var other = Attempt.of(LimitRow.GUESS_SECRET, "key " + UUID.randomUUID());
        for (int again = 0; again < 9; again++) {
            assertThat(limits.take(attempt)).isEqualTo(new Permitted());
        }
        assertThat(refusals()).isPositive();
        for (int again = 0; again < 5; again++) {
            assertThat(limits.take(attempt, other)).isEqualTo(new Permitted());
        }
        assertThat(limits.take(attempt, other)).isInstanceOf(Refused.class);
    }

    @Test
    void enforcesUnlessToldOtherwise() {
        assertThat(bind(Map.of()).mode()).isEqualTo(Mode.ENFORCE);
        assertThat(bind(Map.of("qorgan.limits.mode", "track")).mode()).isEqualTo(Mode.TRACK);
    }

    @Test
    void refusesToReadNonsense() {
        var policy = bind(Map.of("qorgan.limits.rows.send-browser[0]", "many"));
        assertThatIllegalArgumentException().isThrownBy(policy::gauges);
    }

    @Test
    void enforcingRefusesAndCounts() {
        var limits = limits(Mode.ENFORCE);
        assertThat(limits.take(attempt)).isEqualTo(new Permitted());
        assertThat(limits.take(attempt)).isInstanceOf(Refused.class);
        assertThat(refusals()).isEqualTo(1);
    }

    @Test
    void trackingNeverRefusesButCounts() {
        var limits = limits(Mode.TRACK);
        for (int again = 0; again < 5; again++) {
            assertThat(limits.take(attempt)).isEqualTo(new Permitted());
        }
        assertThat(refusals()).isEqualTo(4);
    }

    @Test
    void smallerAllowanceHoldsForBucketsThatAreStoredAlready() {
        limits(Mode.ENFORCE, "100/1h").take(attempt);
        var limits = limits(Mode.ENFORCE, "2/1h");
        limits.take(attempt);
        assertThat(limits.take(attempt)).isInstanceOf(Refused.class);
    }

    private double refusals() {
        return meters.counter("qorgan.limits.refused", "row", ROW.documentedAs())
                .count();
    }

    private Limits limits(Mode mode) {
        return limits(mode, "1/1h");
    }

    private Limits limits(Mode mode, String allowance) {
        return limits(new LimitPolicy(mode, Map.of(ROW, List.of(allowance)), List.of()));
    }

    private Limits limits(LimitPolicy policy) {
        return new Limits(new Buckets(table, dataSource, policy), keys, clock, meters);
    }

    private static LimitPolicy bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("qorgan.limits", LimitPolicy.class);
    }
}
