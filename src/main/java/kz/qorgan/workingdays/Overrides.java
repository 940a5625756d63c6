package kz.qorgan.workingdays;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kz.qorgan.lenderfile.Entry;

/**
 * What the Government and the Spiritual Administration have said about one year beyond the law.
 *
 * @param daysOff weekdays on which nobody works
 * @param workingDays days of weekends on which everybody does
 * @param kurbanAit its first day, or nothing while it has not been announced
 */
record Overrides(Set<LocalDate> daysOff, Set<LocalDate> workingDays, Set<LocalDate> kurbanAit) {

    static final Overrides NONE = new Overrides(Set.of(), Set.of(), Set.of());

    private static final int MOST_DAYS_FROM_EXPECTED = 3;

    Overrides {
        daysOff = Set.copyOf(daysOff);
        workingDays = Set.copyOf(workingDays);
        kurbanAit = Set.copyOf(kurbanAit);
    }

    static Overrides read(Entry year) {
        var parts = year.parts(List.of(), List.of("days-off", "working-days", "kurban-ait"));
        return new Overrides(
                days(parts.find("days-off"), year, day -> !Holidays.isWeekend(day), "is a weekend anyway"),
                days(parts.find("working-days"), year, Holidays::isWeekend, "is not on a weekend"),
                days(
                        parts.find("kurban-ait"),
                        year,
                        Overrides::isNearTheExpected,
                        "is far from when Kurban Ait is expected"));
    }

    private static Set<LocalDate> days(
            Optional<Entry> list, Entry year, Predicate<LocalDate> possible, String otherwise) {
        Set<LocalDate> days = new HashSet<>();
        for (var item : list.map(Entry::items).orElse(List.of())) {
            item.as(LocalDate::parse, "a day such as 2027-01-08").ifPresent(day -> {
                if (!String.valueOf(day.getYear()).equals(year.name())) {
                    item.fault("%s is not in %s".formatted(day, year.name()));
                } else if (!possible.test(day)) {
                    item.fault("%s %s".formatted(day, otherwise));
                } else if (!days.add(day)) {
                    item.fault("%s stands here twice".formatted(day));
                }
            });
        }
        return days;
    }

    private static boolean isNearTheExpected(LocalDate day) {
        var expected = Holidays.expectedKurbanAit(day.getYear());
        return expected.isEmpty()
                || expected.stream()
                        .anyMatch(one -> Math.abs(ChronoUnit.DAYS.between(one, day)) <= MOST_DAYS_FROM_EXPECTED);
    }
}
