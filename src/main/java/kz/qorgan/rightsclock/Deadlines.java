package kz.qorgan.rightsclock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.workingdays.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Counts the terms of requests. A pause gives back the days that were left when it began, counted anew from the day on
 * which it ended, and one at least; it does not help a term that was over already.
 */
@Service
public class Deadlines {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final int WHOLE = 100;

    private final WorkingDays days;

    Deadlines(WorkingDays days) {
        this.days = days;
    }

    /** The last second in which the answer is in time. */
    @ModuleAction
    public Instant due(Course course) {
        var due = end(course.from(), course.term().days(), course.term().unit());
        for (var pause : course.pauses()) {
            if (!pause.from().isAfter(due)) {
                var left = between(day(pause.from()), day(due), course.term().unit());
                due = end(pause.to(), Math.max(1, left), course.term().unit());
            }
        }
        return due;
    }

    /** When so many percent of the term are used. */
    @ModuleAction
    public Instant at(Course course, int percent) {
        var wanted = used(course, due(course)) * percent / WHOLE;
        var sum = 0L;
        for (var piece : counted(course, due(course))) {
            var next = sum + piece.seconds();
            if (next >= wanted) {
                return piece.from().plusSeconds(wanted - sum);
            }
            sum = next;
        }
        return due(course);
    }

    /** @param pausedAt since when the clock stands still, if it does */
    @ModuleAction
    public Progress progress(Course course, @Nullable Instant pausedAt, Instant now) {
        var due = due(course);
        var at = pausedAt == null ? now : pausedAt;
        var whole = Math.max(1, used(course, due));
        var percent = (int) Math.min(WHOLE, used(course, at) * WHOLE / whole);
        var left = Math.max(0, between(day(at), day(due), course.term().unit()));
        var resumed = Optional.ofNullable(pausedAt).map(from -> due(course.and(new Pause(from, later(from, now)))));
        return new Progress(
                due, percent, left, course.term().unit(), at.isAfter(due), Optional.ofNullable(pausedAt), resumed);
    }

    private long used(Course course, Instant until) {
        return counted(course, until).stream().mapToLong(Piece::seconds).sum();
    }

    /** The parts of the days that count, from the beginning up to a moment, without the pauses. */
    private List<Piece> counted(Course course, Instant until) {
        List<Piece> pieces = new ArrayList<>();
        var from = course.from();
        for (var pause : course.pauses()) {
            addDays(pieces, from, earlier(pause.from(), until), course.term().unit());
            from = pause.to();
        }
        addDays(pieces, from, until, course.term().unit());
        return pieces;
    }

    private void addDays(List<Piece> pieces, Instant from, Instant until, Term.Unit unit) {
        for (var begin = from; begin.isBefore(until); ) {
            var midnight = day(begin).plusDays(1).atStartOfDay(ALMATY).toInstant();
            var end = earlier(midnight, until);
            if (counts(day(begin), unit)) {
                pieces.add(new Piece(begin, Duration.between(begin, end).toSeconds()));
            }
            begin = end;
        }
    }

    private Instant end(Instant from, int length, Term.Unit unit) {
        return switch (unit) {
            case WORKING_DAYS -> days.deadline(from, length);
            case CALENDAR_DAYS ->
                day(from).plusDays(length).atTime(END_OF_DAY).atZone(ALMATY).toInstant();
        };
    }

    private int between(LocalDate first, LocalDate second, Term.Unit unit) {
        return switch (unit) {
            case WORKING_DAYS -> days.between(first, second);
            case CALENDAR_DAYS -> (int) ChronoUnit.DAYS.between(first, second);
        };
    }

    private boolean counts(LocalDate day, Term.Unit unit) {
        return unit == Term.Unit.CALENDAR_DAYS || days.isWorkingDay(day);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ALMATY);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** A part of a day that counts. */
    private record Piece(Instant from, long seconds) {}
}
