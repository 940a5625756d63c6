package kz.qorgan.rightsdialogue;

import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;

/**
 * Staff have said something about a request.
 *
 * @param place in the timeline
 */
public record RequestAnswered(Optional<BorrowerId> borrower, UUID request, int place) {}
