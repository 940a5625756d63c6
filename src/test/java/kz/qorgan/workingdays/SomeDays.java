package kz.qorgan.workingdays;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Working days for tests of what counts in them. */
public final class SomeDays {

    private SomeDays() {}

    /** Without any decree. */
    public static WorkingDays byTheLaw() {
        return new WorkingDays(Map.of());
    }

    /** A decree gives one more day off. */
    public static void dayOff(WorkingDays days, LocalDate day) {
        days.follow(Map.of(day.getYear(), new Overrides(Set.of(day), Set.of(), Set.of())));
    }
}
