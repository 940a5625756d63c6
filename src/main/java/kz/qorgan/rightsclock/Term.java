package kz.qorgan.rightsclock;

/** How long the law gives, in working days of Kazakhstan or in days of the calendar. */
public record Term(int days, Unit unit) {

    public Term {
        if (days < 1) {
            throw new IllegalArgumentException("A term has at least one day");
        }
    }

    public static Term workingDays(int days) {
        return new Term(days, Unit.WORKING_DAYS);
    }

    public static Term calendarDays(int days) {
        return new Term(days, Unit.CALENDAR_DAYS);
    }

    /** Which days count. */
    public enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS
    }
}
