package kz.qorgan.notices;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;

/**
 * What is told to whom.
 *
 * @param subject the factor it is about
 * @param device in words, where one is known
 */
record Notice(
        UUID id, BorrowerId borrower, NoticeKind kind, Optional<UUID> subject, Instant happenedAt, String device) {}
