package kz.qorgan.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.otp.OtpPolicy;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The arithmetic behind the lengths and the limits: how many accounts a year are guessed open by whoever never rests. */
class GuessBudgetTests {

    private static final double HOURS_A_YEAR = 24 * 365.25;
    private static final double BEARABLE = 0.1;

    private final Map<String, String> otp = defaults(OtpPolicy.class);
    private final Map<String, String> guard = defaults(GuardPolicy.class);

    @Test
    void oneChallengeIsHopeless() {
        assertThat(number(otp, "tries") / codes("digits")).isLessThanOrEqualTo(5e-8);
    }

    @Test
    void oneAccountIsHopelessUntilItClosesForStrangers() {
        assertThat(closedAfter(LimitRow.WRONG_CODE_NUMBER) / codes("digits")).isLessThanOrEqualTo(5e-7);
    }

    @Test
    void stolenBrowserIsNearlySo() {
        assertThat(closedAfter(LimitRow.WRONG_CODE_KNOWN_DEVICE) / codes("digitsKnownBrowser"))
                .isLessThanOrEqualTo(5e-5);
    }

    @Test
    void whoStaysUnderTheDefenceEverywhereOpensLessThanATenthOfAnAccountAYear() {
        assertThat(accountsAYear(number(guard, "watchedFrom"))).isLessThan(BEARABLE / 3);
        assertThat(accountsAYear(number(guard, "defendedFrom"))).isLessThan(BEARABLE);
    }

    @Test
    void beyondTheCloseItWouldBeTooMuch() {
        assertThat(accountsAYear(number(guard, "closedFrom"))).isBetween(BEARABLE, 3 * BEARABLE);
    }

    @Test
    void sixDigitsForEverybodyWouldBeTooFew() {
        assertThat(number(guard, "watchedFrom") * HOURS_A_YEAR / 1_000_000).isGreaterThan(2);
    }

    private double accountsAYear(double guessesAnHour) {
        return guessesAnHour * HOURS_A_YEAR / codes("digits");
    }

    private double codes(String digits) {
        return Math.pow(10, number(otp, digits));
    }

    private static double closedAfter(LimitRow ladder) {
        var written = ladder.written().getFirst();
        return Double.parseDouble(written.replaceFirst(".* (\\d+):closed", "$1"));
    }

    private static double number(Map<String, String> policy, String name) {
        return Double.parseDouble(policy.getOrDefault(name, "none"));
    }

    private static Map<String, String> defaults(Class<? extends Record> policy) {
        return Arrays.stream(policy.getDeclaredConstructors()[0].getParameters())
                .collect(Collectors.toMap(
                        Parameter::getName,
                        p -> p.getAnnotation(DefaultValue.class).value()[0]));
    }
}
