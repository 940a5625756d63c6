package kz.qorgan.rightsclock;

import java.time.Instant;
import java.util.Optional;

/**
 * A clock at one moment, the same for whoever waits and for whoever must answer.
 *
 * @param dueAt the last second in which the answer is in time; while the clock stands still, the one it had when it stopped
 * @param percent of the term that is used, up to 100
 * @param daysLeft of the term's own kind, counted from tomorrow up to the last day; none on the last day
 * @param pausedAt since when it stands still
 * @param dueIfResumed the last second if it ran again from now, while it stands still
 */
public record Progress(
        Instant dueAt,
        int percent,
        int daysLeft,
        Term.Unit unit,
        boolean overdue,
        Optional<Instant> pausedAt,
        Optional<Instant> dueIfResumed) {}
