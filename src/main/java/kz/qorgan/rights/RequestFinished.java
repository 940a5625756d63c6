package kz.qorgan.rights;

import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;

/** A request was approved, refused or withdrawn. */
public record RequestFinished(BorrowerId borrower, UUID request, RequestKind kind, RequestState state) {}
