package kz.qorgan.rights;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;

/**
 * A request, as both sides see it.
 *
 * @param about what it concerns, as a word or the name of a field
 * @param dueAt the last second in which the answer is in time
 * @param reason why it was refused, as a word that has a sentence
 */
public record Request(
        UUID id,
        RequestNumber number,
        BorrowerId borrower,
        RequestKind kind,
        String about,
        RequestState state,
        Optional<String> reason,
        Instant submittedAt,
        Instant dueAt,
        Optional<Instant> finishedAt) {}
