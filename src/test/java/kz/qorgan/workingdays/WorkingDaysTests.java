package kz.qorgan.workingdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar is the one of Kazakhstan's law, and terms end where people expect them to. */
class WorkingDaysTests {

    private final WorkingDays days = new WorkingDays(Map.of());

    @ParameterizedTest
    @CsvSource({"2026, 247", "2027, 247", "2028, 245"})
    void countsWorkingDaysOfAYear(int year, long count) {
        assertThat(year(year).filter(days::isWorkingDay)).hasSize((int) count);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024 | 1-1 1-2 3-8 3-21 3-22 3-25 5-1 5-7 5-9 7-8 8-30 10-25 12-16
            2025 | 1-1 1-2 1-7 3-10 3-21 3-24 3-25 5-1 5-7 5-9 6-6 7-7 9-1 10-27 12-16
            2026 | 1-1 1-2 1-7 3-9 3-23 3-24 3-25 5-1 5-7 5-11 5-27 7-6 10-26 12-16
            2027 | 1-1 1-4 1-7 3-8 3-15 3-22 3-23 3-24 5-3 5-7 5-10 7-6 10-25 12-16
            2028 | 1-3 1-4 1-7 3-8 3-15 3-21 3-22 3-23 5-1 5-5 5-8 5-9 7-6 10-25 12-18
            """)
    void knowsTheWeekdaysOff(int year, String off) {
        var expected = Arrays.stream(off.split(" "))
                .map(day -> day.split("-"))
                .map(day -> LocalDate.of(year, Integer.parseInt(day[0]), Integer.parseInt(day[1])));
        assertThat(year(year).filter(day -> day.getDayOfWeek().getValue() <= 5).filter(day -> !days.isWorkingDay(day)))
                .containsExactlyElementsOf(expected.toList());
    }

    @Test
    void movedTheSecondOfJanuary2016ToTheMonday() {
        assertThat(days.isWorkingDay(LocalDate.parse("2016-01-04"))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.parse("2016-01-05"))).isTrue();
    }

    @Test
    void movesNoReligiousDay() {
        // 7 January 2029 and the expected Kurban Ait of 2027 are Sundays
        assertThat(days.isWorkingDay(LocalDate.parse("2029-01-08"))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.parse("2027-05-17"))).isTrue();
    }

    @Test
    void weekendsAreNoWorkingDays() {
        assertThat(year(2026).filter(day -> day.getDayOfWeek().getValue() > 5)).noneMatch(days::isWorkingDay);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23,  1, 2026-11-24, from Monday to Tuesday",
        "2026-11-20,  1, 2026-11-23, over a weekend",
        "2026-11-21,  1, 2026-11-23, from a Saturday",
        "2026-11-22,  3, 2026-11-25, from a Sunday",
        "2026-11-20, 15, 2026-12-11, three weeks",
        "2026-03-20,  1, 2026-03-26, over Nauryz and what moves",
        "2026-05-08,  1, 2026-05-12, over a transfer",
        "2026-05-26,  1, 2026-05-28, over Kurban Ait",
        "2026-12-31,  1, 2027-01-05, over the year's end",
        "2027-12-31,  1, 2028-01-05, over a year's end with two transfers",
        "2026-12-15,  3, 2026-12-21, over Independence Day",
        "2026-11-22, 15, 2026-12-11, the term of a withdrawal"
    })
    void endsTermsOnWorkingDays(LocalDate event, int term, LocalDate last, String what) {
        assertThat(days.after(event, term)).as(what).isEqualTo(last);
        assertThat(days.between(event, last)).as(what).isEqualTo(term);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T18:59:59Z, 1, 2026-11-23T23:59:59+05:00",
        "2026-11-20T19:00:00Z, 1, 2026-11-23T23:59:59+05:00",
        "2026-11-22T18:59:59Z, 1, 2026-11-23T23:59:59+05:00",
        "2026-11-22T19:00:00Z, 1, 2026-11-24T23:59:59+05:00",
        "2026-12-31T20:00:00Z, 1, 2027-01-05T23:59:59+05:00"
    })
    void countsDaysAndTheirEndsInAlmaty(Instant event, int term, OffsetDateTime deadline) {
        assertThat(days.deadline(event, term)).isEqualTo(deadline.toInstant());
        assertThat(days.deadline(event, term).atZone(ZoneId.of("Asia/Almaty")).getOffset())
                .isEqualTo(deadline.getOffset());
    }

    @Test
    void countsBackwardsBelowNothing() {
        var friday = LocalDate.parse("2026-11-20");
        assertThat(days.between(friday, friday)).isZero();
        assertThat(days.between(friday.plusDays(4), friday)).isEqualTo(-2);
        assertThat(days.between(friday.plusDays(3), friday.plusDays(1))).isEqualTo(-1);
    }

    @Test
    void eachTermIsLongerThanAShorterOne() {
        for (var day : year(2028).toList()) {
            for (var term = 1; term < 20; term++) {
                assertThat(days.after(day, term)).isAfter(day).isBefore(days.after(day, term + 1));
                assertThat(days.isWorkingDay(days.after(day, term))).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void refusesTermsOfNoDay(int term) {
        assertThatIllegalArgumentException().isThrownBy(() -> days.after(LocalDate.parse("2026-11-20"), term));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1700, 1900, 2006, 2039, 2174, 2175, 2500, 9999, Year.MAX_VALUE})
    void knowsFarYearsByTheLawAlone(int year) {
        assertThat(year(year).filter(days::isWorkingDay).count()).isBetween(240L, 252L);
    }

    private static Stream<LocalDate> year(int year) {
        return Stream.iterate(LocalDate.of(year, 1, 1), day -> day.plusDays(1)).limit(365);
    }
}
