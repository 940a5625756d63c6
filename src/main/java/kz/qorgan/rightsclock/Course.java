package kz.qorgan.rightsclock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a clock has gone through.
 *
 * @param from when it began to run; that day does not count
 * @param pauses those that are over, in their order
 */
public record Course(Instant from, Term term, List<Pause> pauses) {

    public Course {
        pauses = List.copyOf(pauses);
    }

    public static Course of(Instant from, Term term) {
        return new Course(from, term, List.of());
    }

    /** The same with one more pause. */
    public Course and(Pause pause) {
        var all = new ArrayList<>(pauses);
        all.add(pause);
        return new Course(from, term, all);
    }
}
