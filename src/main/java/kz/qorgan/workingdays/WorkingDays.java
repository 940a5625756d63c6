package kz.qorgan.workingdays;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts in working days of Kazakhstan (five a week). The day of the event is not counted, and a term ends with the end
 * of its last day in Almaty, as the Civil Code has it. Follows the lender's file while the portal runs.
 */
public final class WorkingDays {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final AtomicReference<Said> said;

    WorkingDays(Map<Integer, Overrides> overrides) {
        this.said = new AtomicReference<>(new Said(overrides));
    }

    /** From now on other decrees hold. Says whether that is a change. */
    boolean follow(Map<Integer, Overrides> overrides) {
        return !said.getAndSet(new Said(overrides)).overrides.equals(overrides);
    }

    public boolean isWorkingDay(LocalDate day) {
        return Holidays.isWeekend(day)
                ? overrides(day.getYear()).workingDays().contains(day)
                : !said.get().daysOff(day.getYear()).contains(day);
    }

    /** The last of so many working days that come after a day. */
    public LocalDate after(LocalDate day, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("A term has at least one working day");
        }
        var last = day;
        for (var left = workingDays; left > 0; left -= isWorkingDay(last) ? 1 : 0) {
            last = last.plusDays(1);
        }
        return last;
    }

    /** The last second in which something is in time that must be done within so many working days of an event. */
    public Instant deadline(Instant event, int workingDays) {
        var day = LocalDate.ofInstant(event, ALMATY);
        return after(day, workingDays).atTime(END_OF_DAY).atZone(ALMATY).toInstant();
    }

    /**
     * How many working days come after the first day up to the second, so that {@code between(day, after(day, n))} is
     * {@code n}. Below nothing where the second day is the earlier one.
     */
    public int between(LocalDate first, LocalDate second) {
        if (second.isBefore(first)) {
            return -between(second, first);
        }
        return (int) first.plusDays(1)
                .datesUntil(second.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private Overrides overrides(int year) {
        return said.get().overrides.getOrDefault(year, Overrides.NONE);
    }

    /** What decrees say, with the days off that follow from it. */
    private static final class Said {

        private final Map<Integer, Overrides> overrides;
        private final Map<Integer, Set<LocalDate>> daysOff = new ConcurrentHashMap<>();

        Said(Map<Integer, Overrides> overrides) {
            this.overrides = Map.copyOf(overrides);
        }

        Set<LocalDate> daysOff(int year) {
            return daysOff.computeIfAbsent(year, this::of);
        }

        private Set<LocalDate> of(int year) {
            var decreed = overrides.getOrDefault(year, Overrides.NONE);
            var kurbanAit = decreed.kurbanAit().isEmpty() ? Holidays.expectedKurbanAit(year) : decreed.kurbanAit();
            Set<LocalDate> off = new HashSet<>(Holidays.of(year, kurbanAit));
            off.addAll(decreed.daysOff());
            return off;
        }
    }
}
