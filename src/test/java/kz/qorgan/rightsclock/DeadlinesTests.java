package kz.qorgan.rightsclock;

import static kz.qorgan.rightsclock.Term.calendarDays;
import static kz.qorgan.rightsclock.Term.workingDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import kz.qorgan.workingdays.SomeDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each clock over weekends, holidays, transferred days and pauses, by the calendar of 2026 and 2027. */
class DeadlinesTests {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private final Deadlines deadlines = new Deadlines(SomeDays.byTheLaw());

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T15:00, 1, 2026-11-30, Friday to Monday",
        "2026-11-28T10:00, 1, 2026-11-30, Saturday to Monday",
        "2026-11-30T00:00, 1, 2026-12-01, the first second of a day",
        "2026-11-30T23:59, 1, 2026-12-01, the last minute of a day",
        "2026-12-14T12:00, 3, 2026-12-18, over Independence Day",
        "2026-12-30T12:00, 3, 2027-01-06, over New Year with the moved second of January",
        "2027-01-05T12:00, 3, 2027-01-11, over Christmas and a weekend",
        "2027-03-12T12:00, 1, 2027-03-16, over Constitution Day",
        "2027-03-19T12:00, 1, 2027-03-25, over Nauryz",
        "2026-11-30T12:00, 10, 2026-12-14, ten days",
        "2026-11-30T12:00, 15, 2026-12-22, fifteen days and a holiday"
    })
    void workingDaysEndWithTheirLastDay(LocalDateTime asked, int length, LocalDate last, String why) {
        assertThat(deadlines.due(Course.of(at(asked), workingDays(length))))
                .as(why)
                .isEqualTo(endOf(last));
    }

    @Test
    void complaintCountsEveryDayOfTheCalendar() {
        assertThat(deadlines.due(Course.of(at("2026-12-24T12:00"), calendarDays(10))))
                .isEqualTo(endOf(LocalDate.parse("2027-01-03")));
    }

    @Test
    void pauseGivesBackTheDaysThatWereLeft() {
        var course = Course.of(at("2026-11-30T12:00"), workingDays(3))
                .and(new Pause(at("2026-12-01T10:00"), at("2026-12-10T10:00")));
        assertThat(deadlines.due(course)).isEqualTo(endOf(LocalDate.parse("2026-12-14")));
    }

    @Test
    void pauseOnTheLastDayLeavesOneDay() {
        var course = Course.of(at("2026-11-30T12:00"), workingDays(1))
                .and(new Pause(at("2026-12-01T10:00"), at("2026-12-04T10:00")));
        assertThat(deadlines.due(course)).isEqualTo(endOf(LocalDate.parse("2026-12-07")));
    }

    @Test
    void pauseHelpsNoTermThatIsOver() {
        var course = Course.of(at("2026-11-30T12:00"), workingDays(1))
                .and(new Pause(at("2026-12-02T10:00"), at("2026-12-10T10:00")));
        assertThat(deadlines.due(course)).isEqualTo(endOf(LocalDate.parse("2026-12-01")));
    }

    @Test
    void twoPausesAddUp() {
        var course = Course.of(at("2026-11-30T12:00"), workingDays(3))
                .and(new Pause(at("2026-12-01T10:00"), at("2026-12-03T10:00")))
                .and(new Pause(at("2026-12-04T10:00"), at("2026-12-08T10:00")));
        assertThat(deadlines.due(course)).isEqualTo(endOf(LocalDate.parse("2026-12-09")));
    }

    @Test
    void usedPartLeavesOutWeekendsAndPauses() {
        var course = Course.of(at("2026-11-27T00:00"), workingDays(1));
        assertThat(deadlines.at(course, 50)).isEqualTo(endOf(LocalDate.parse("2026-11-27")));
        assertThat(deadlines.progress(course, null, at("2026-11-29T12:00")).percent())
                .isEqualTo(50);
        var paused = deadlines.progress(course, at("2026-11-27T12:00"), at("2026-12-20T12:00"));
        assertThat(paused.percent()).isEqualTo(25);
        assertThat(paused.overdue()).isFalse();
        assertThat(paused.dueIfResumed()).contains(endOf(LocalDate.parse("2026-12-21")));
    }

    @Test
    void lastDayHasNoDaysLeftAndTheNextIsLate() {
        var course = Course.of(at("2026-11-30T12:00"), workingDays(1));
        assertThat(deadlines.progress(course, null, at("2026-11-30T18:00")).daysLeft())
                .isEqualTo(1);
        assertThat(deadlines.progress(course, null, at("2026-12-01T18:00")).daysLeft())
                .isZero();
        var late = deadlines.progress(course, null, at("2026-12-02T00:00"));
        assertThat(late.overdue()).isTrue();
        assertThat(late.percent()).isEqualTo(100);
    }

    @Test
    void newHolidayMovesTheDeadline() {
        var course = Course.of(at("2027-01-06T12:00"), workingDays(1));
        var days = SomeDays.byTheLaw();
        var clocks = new Deadlines(days);
        assertThat(clocks.due(course)).isEqualTo(endOf(LocalDate.parse("2027-01-08")));
        SomeDays.dayOff(days, LocalDate.parse("2027-01-08"));
        assertThat(clocks.due(course)).isEqualTo(endOf(LocalDate.parse("2027-01-11")));
    }

    private static Instant at(String time) {
        return at(LocalDateTime.parse(time));
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(ALMATY).toInstant();
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(23, 59, 59).atZone(ALMATY).toInstant();
    }
}
