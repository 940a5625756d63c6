package kz.qorgan.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Said at 18:56:30 in Almaty: how far away a moment is, and its exact time. */
class SpokenTimesTests {

    private static final Instant NOW = Instant.parse("2026-11-22T13:56:30Z");

    /** The language data of Java and of ICU differ in where they put it. */
    private static final String NO_BREAK = "[\u00a0\u202f]";

    private final SpokenTimes times;

    SpokenTimesTests() throws IOException {
        times = new SpokenTimes(Clock.fixed(NOW, ZoneOffset.UTC), new IcuMessages());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT0S       | just now · 22 November 2026, 18:56",
                "PT-59.999S | just now · 22 November 2026, 18:55",
                "PT-1M      | 1 minute ago · 22 November 2026, 18:55",
                "PT-59M-59S | 59 minutes ago · 22 November 2026, 17:56",
                "PT-1H      | 1 hour ago · 22 November 2026, 17:56",
                "PT-18H     | 18 hours ago · 22 November 2026, 00:56",
                "PT-19H     | yesterday · 21 November 2026, 23:56",
                "PT-42H     | yesterday · 21 November 2026, 00:56",
                "PT-43H     | 2 days ago · 20 November 2026, 23:56",
                "P-7D       | 7 days ago · 15 November 2026, 18:56",
                "P-8D       | 14 November 2026, 18:56",
                "P-400D     | 18 October 2025, 18:56"
            })
    void pastIsToldByItsDistance(Duration from, String said) {
        assertThat(times.at(NOW.plus(from), Locale.ENGLISH)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT0.001S | in 1 minute · 22 November 2026, 18:56",
                "PT3M1S   | in 4 minutes · 22 November 2026, 18:59",
                "PT59M    | in 59 minutes · 22 November 2026, 19:55",
                "PT59M1S  | in 1 hour · 22 November 2026, 19:55",
                "PT4H30M  | in 5 hours · 22 November 2026, 23:26",
                "PT5H30M  | tomorrow · 23 November 2026, 00:26",
                "PT72H    | in 3 days · 25 November 2026, 18:56",
                "P8D      | 30 November 2026, 18:56"
            })
    void futureIsRoundedUp(Duration to, String said) {
        assertThat(times.at(NOW.plus(to), Locale.ENGLISH)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | PT-1S  | жаңа ғана · 2026 ж. 22 қараша, 18:56",
                "kk | PT-5M  | 5 минут бұрын · 2026 ж. 22 қараша, 18:51",
                "kk | PT-3H  | 3 сағат бұрын · 2026 ж. 22 қараша, 15:56",
                "kk | PT-20H | кеше · 2026 ж. 21 қараша, 22:56",
                "kk | PT4M   | 4 минуттан кейін · 2026 ж. 22 қараша, 19:00",
                "ru | PT-1S  | только что · 22 ноября 2026 г., 18:56",
                "ru | PT-1M  | 1 минуту назад · 22 ноября 2026 г., 18:55",
                "ru | PT-3M  | 3 минуты назад · 22 ноября 2026 г., 18:53",
                "ru | PT-5H  | 5 часов назад · 22 ноября 2026 г., 13:56",
                "ru | P-2D   | 2 дня назад · 20 ноября 2026 г., 18:56",
                "ru | PT4M   | через 4 минуты · 22 ноября 2026 г., 19:00"
            })
    void everyLanguageHasItsOwnForm(String language, Duration from, String said) {
        assertThat(times.at(NOW.plus(from), Locale.of(language)).replaceAll(NO_BREAK, " "))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | PT-5S   | in 1 minute (18:57)",
                "en | PT0S    | in 1 minute (18:57)",
                "en | PT30S   | in 1 minute (18:57)",
                "en | PT30.1S | in 1 minute (18:58)",
                "ru | PT4M    | через 4 минуты (19:01)",
                "kk | PT2H    | 2 сағаттан кейін (20:57)",
                "en | PT6H    | tomorrow (23 November 2026, 00:57)",
                "en | P9D     | 1 December 2026, 18:57"
            })
    void whatWorksAgainThenIsNeverSaidTooEarly(String language, Duration to, String said) {
        assertThat(times.from(NOW.plus(to), Locale.of(language))).isEqualTo(said);
    }

    @Test
    void elementOfAPageNamesTheExactTimeForPrograms() {
        var element = times.element(NOW.minusSeconds(300), Locale.ENGLISH);
        assertThat(element.getTag()).isEqualTo("time");
        assertThat(element.getAttribute("datetime")).isEqualTo("2026-11-22T13:51:30Z");
        assertThat(element.getText()).isEqualTo("5 minutes ago · 22 November 2026, 18:51");
    }
}
