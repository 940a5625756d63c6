package kz.qorgan.rights;

import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;

/**
 * A request has taken a step; nobody's if it is of somebody who is not a client.
 *
 * @param id of the step: a request can wait more than once
 */
public record RequestMoved(
        UUID id, Optional<BorrowerId> borrower, UUID request, RequestKind kind, RequestState state) {}
