package kz.qorgan.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An allowance is read from one short form, and from nothing that only looks like it. */
class AllowanceTests {

    @ParameterizedTest
    @CsvSource({
        "3/15m, 3, PT15M, false, false",
        "2/60s interval, 2, PT1M, true, false",
        "3/10m soft, 3, PT10M, false, true",
        "1000/1h, 1000, PT1H, false, false",
        "8/24h, 8, PT24H, false, false",
        "1/2d, 1, PT48H, false, false",
        "' 3/15m ', 3, PT15M, false, false"
    })
    void readsItsForm(String text, int capacity, Duration per, boolean interval, boolean soft) {
        assertThat(Allowance.of(text)).isEqualTo(new Allowance(capacity, per, interval, soft));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "3", "3/", "/15m", "3/15", "-3/15m", "3/15m intervals", "3 / 15m", "3/15ms", "three/15m"})
    void refusesEveryOtherForm(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allowance.of(text))
                .withMessageContaining("3/15m");
    }

    @Test
    void refillsTogetherOrOneByOne() {
        assertThat(Allowance.of("2/60s interval").bandwidth().isGready()).isFalse();
        assertThat(Allowance.of("2/60s").bandwidth().isGready()).isTrue();
        assertThat(Allowance.of("2/60s").bandwidth().getCapacity()).isEqualTo(2);
        assertThat(Allowance.of("2/60s").bandwidth().getRefillPeriodNanos())
                .isEqualTo(Duration.ofMinutes(1).toNanos());
    }
}
