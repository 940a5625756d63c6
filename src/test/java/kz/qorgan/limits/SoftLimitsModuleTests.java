package kz.qorgan.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.qorgan.limits.Decision.Permitted;
import kz.qorgan.limits.Decision.Refused;
import kz.qorgan.limits.LimitPolicy.Mode;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.vault.SystemKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows that ask for work, climb, count different ones, count an hour, or have a reserve. */
@PortalTest
class SoftLimitsModuleTests {

    @Autowired
    private MovableClock clock;

    private final String key = "key " + UUID.randomUUID();
    private Limits limits;

    @BeforeEach
    void makeLimits(
            @Autowired BucketTable table,
            @Autowired DataSource dataSource,
            @Autowired SystemKeys keys,
            @Autowired Clock now) {
        var policy = new LimitPolicy(Mode.ENFORCE, null, List.of());
        limits = new Limits(new Buckets(table, dataSource, policy), keys, now, new SimpleMeterRegistry());
    }

    static Stream<LimitRow> soft() {
        return Stream.of(LimitRow.values())
                .filter(row -> row.written().stream().anyMatch(text -> text.endsWith(" soft")));
    }

    @ParameterizedTest
    @MethodSource("soft")
    void asksForWorkBeforeItRefusesEverybody(LimitRow row) {
        var soft = row.written().stream()
                .filter(text -> text.endsWith(" soft"))
                .map(Allowance::of)
                .findFirst()
                .orElseThrow();
        assertThat(limits.take(several(row, soft.capacity()))).isEqualTo(new Permitted());
        assertThat(limits.take(several(row, 1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.work()).isTrue());
        assertThat(limits.take(true, List.of(several(row, 1)))).isEqualTo(new Permitted());
        clock.advance(soft.per().plusSeconds(1));
        assertThat(limits.take(several(row, 1))).isEqualTo(new Permitted());
    }

    @Test
    void workPermitsNothingBeyondTheHardLimit() {
        assertThat(limits.take(true, List.of(several(LimitRow.SEND_BROWSER, 6))))
                .isEqualTo(new Permitted());
        assertThat(limits.take(true, List.of(several(LimitRow.SEND_BROWSER, 1))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.work()).isFalse());
    }

    @Test
    void ladderClimbsAndClosesAndIsForgotten() {
        var wrong = several(LimitRow.WRONG_CODE_NUMBER, 1);
        pauses(wrong, 5, Duration.ofSeconds(60));
        pauses(wrong, 5, Duration.ofMinutes(15));
        pauses(wrong, 5, Duration.ofHours(1));
        pauses(wrong, 5, Duration.ofHours(4));
        pauses(wrong, 10, Duration.ofHours(12));
        pauses(wrong, 10, Duration.ofHours(24));
        assertThat(limits.left(wrong).counted()).isEqualTo(40);
        climb(wrong, 10);
        clock.advance(Duration.ofDays(399));
        assertThat(limits.take(wrong.onlyLook())).isInstanceOf(Refused.class);
        limits.forget(wrong);
        assertThat(limits.take(wrong.onlyLook())).isEqualTo(new Permitted());
    }

    @Test
    void twoHundredWrongCodesAtOnceAreAllCounted() {
        var wrong = several(LimitRow.WRONG_CODE_GLOBAL, 1);
        AtOnce.times(200, () -> limits.take(wrong));
        assertThat(limits.left(wrong).counted()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(59));
        assertThat(limits.left(wrong).counted()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(2));
        assertThat(limits.left(wrong).counted()).isZero();
    }

    @Test
    void textsInVainWaitLongerEachTime() {
        var text = several(LimitRow.SEND_NUMBER_IN_VAIN, 1);
        assertThat(limits.take(text)).isEqualTo(new Permitted());
        for (var pause : List.of(60, 120, 300, 900, 1920, 1920)) {
            pauses(text, 1, Duration.ofSeconds(pause));
        }
        for (int more = 8; more <= 30; more++) {
            limits.take(text);
            clock.advance(Duration.ofMinutes(40));
        }
        assertThat(limits.take(text)).isInstanceOf(Refused.class);
        clock.advance(Duration.ofDays(30));
        assertThat(limits.take(text)).isEqualTo(new Permitted());
    }

    @Test
    void countsDifferentOnesAndNotTheSameAgain() {
        var row = Attempt.of(LimitRow.SEND_BROWSER_NUMBERS, key);
        for (int again = 0; again < 5; again++) {
            for (var number : List.of("one", "two", "three")) {
                assertThat(limits.take(row.with(number.getBytes(StandardCharsets.UTF_8))))
                        .isEqualTo(new Permitted());
            }
            assertThat(limits.take(row.with("four".getBytes(StandardCharsets.UTF_8))))
                    .isInstanceOf(Refused.class);
        }
        clock.advance(Duration.ofHours(24));
        assertThat(limits.take(row.with("four".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new Permitted());
    }

    @Test
    void reserveIsDrawnFromWhereTheBudgetIsUsedUp() {
        var budget = several(LimitRow.SEND_GLOBAL, 1);
        limits.take(true, List.of(several(LimitRow.SEND_GLOBAL, 60)));
        var known = budget.orElse(several(LimitRow.SEND_RESERVE, 1));
        for (int text = 0; text < 15; text++) {
            assertThat(limits.take(true, List.of(known))).isEqualTo(new Permitted());
        }
        assertThat(limits.take(true, List.of(known))).isInstanceOf(Refused.class);
    }

    private void pauses(Attempt attempt, int times, Duration pause) {
        climb(attempt, times);
        clock.advance(pause.minusSeconds(1));
        assertThat(limits.take(attempt.onlyLook())).isInstanceOf(Refused.class);
        clock.advance(Duration.ofSeconds(2));
        assertThat(limits.take(attempt.onlyLook())).isEqualTo(new Permitted());
    }

    private void climb(Attempt attempt, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limits.take(attempt)).isEqualTo(new Permitted());
        }
    }

    private Attempt several(LimitRow row, int cost) {
        return new Attempt(row, Attempt.of(row, key).key(), cost);
    }
}
