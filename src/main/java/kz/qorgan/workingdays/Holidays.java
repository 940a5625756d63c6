package kz.qorgan.workingdays;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days off that the law itself names (Law 267 of 13.12.2001, articles 3 and 5; Labour Code, article 84), as they have
 * been since 2023. A holiday on a weekend moves to the next working day; the two religious days do not move.
 */
final class Holidays {

    private static final List<MonthDay> EVERY_YEAR = Stream.of(
                    "01-01", "01-02", "03-08", "03-21", "03-22", "03-23", "05-01", "05-07", "05-09", "07-06", "10-25",
                    "12-16")
            .map(day -> MonthDay.parse("--" + day))
            .toList();
    private static final MonthDay CHRISTMAS = MonthDay.of(1, 7);

    /** Law 306-VIII of 11.06.2026 took Constitution Day out of August and put it into March. */
    private static final MonthDay CONSTITUTION_UNTIL_2025 = MonthDay.of(8, 30);

    private static final MonthDay CONSTITUTION_FROM_2027 = MonthDay.of(3, 15);

    private static final int LAST_IN_AUGUST = 2025;
    private static final int FIRST_IN_MARCH = 2027;

    private Holidays() {}

    /** The days off of a year besides its weekends, with these as the first days of Kurban Ait. */
    static Set<LocalDate> of(int year, Set<LocalDate> kurbanAit) {
        var holidays = Stream.concat(EVERY_YEAR.stream(), constitution(year))
                .map(day -> day.atYear(year))
                .sorted()
                .toList();
        Set<LocalDate> off = new HashSet<>(holidays);
        off.add(CHRISTMAS.atYear(year));
        off.addAll(kurbanAit);
        holidays.stream().filter(Holidays::isWeekend).forEach(holiday -> off.add(nextWorkingDay(holiday, off)));
        return off;
    }

    /**
     * When Kurban Ait is expected by the calendar of Mecca; the Spiritual Administration may announce a neighbouring day.
     * A year has none, one or two, and far from now none is known.
     */
    static Set<LocalDate> expectedKurbanAit(int year) {
        Set<LocalDate> days = new HashSet<>();
        IntStream.of(1, 365)
                .mapToObj(day -> feastOfTheYearAt(LocalDate.ofYearDay(year, day)))
                .filter(Objects::nonNull)
                .filter(day -> day.getYear() == year)
                .forEach(days::add);
        return days;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    private static @Nullable LocalDate feastOfTheYearAt(LocalDate day) {
        try {
            var hijrah = HijrahDate.from(day).get(ChronoField.YEAR);
            return LocalDate.from(HijrahDate.of(hijrah, 12, 10));
        } catch (DateTimeException beyondTheTables) {
            return null;
        }
    }

    private static Stream<MonthDay> constitution(int year) {
        if (year <= LAST_IN_AUGUST) {
            return Stream.of(CONSTITUTION_UNTIL_2025);
        }
        return year >= FIRST_IN_MARCH ? Stream.of(CONSTITUTION_FROM_2027) : Stream.empty();
    }

    private static LocalDate nextWorkingDay(LocalDate day, Set<LocalDate> off) {
        var next = day.plusDays(1);
        while (isWeekend(next) || off.contains(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
