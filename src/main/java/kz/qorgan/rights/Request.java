package kz.qorgan.rights;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;

/**
 * A request, as both sides see it.
 *
 * @param from whose it is; nobody for one of somebody who is not a client
 * @param about what it concerns: a field, a category, everything ({@code *}), or a word
 * @param dueAt the last second in which the answer is in time; while the clock stands still, the one it had
 * @param reason why it was refused, as a word that has a sentence
 * @param times what else happened when
 * @param stepsDone how many of the kind's terms are met
 * @param escalated how many percent of the term staff were reminded of: 0, 50, 80 or 100
 */
public record Request(
        UUID id,
        RequestNumber number,
        Optional<BorrowerId> from,
        RequestKind kind,
        String about,
        RequestState state,
        Optional<String> reason,
        Instant submittedAt,
        Instant dueAt,
        Times times,
        int stepsDone,
        int escalated) {

    /** Whose it is, for whoever knows that it is a client's. */
    public BorrowerId borrower() {
        return from.orElseThrow();
    }

    public Optional<Instant> finishedAt() {
        return times.finished();
    }

    /**
     * When it was answered, ended, and asked back.
     *
     * @param clockFrom since when the clock runs
     */
    public record Times(
            Instant clockFrom, Optional<Instant> decided, Optional<Instant> finished, Optional<Instant> paused) {}
}
