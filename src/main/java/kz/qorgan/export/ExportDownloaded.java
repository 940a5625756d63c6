package kz.qorgan.export;

import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;

/** A copy of everything about a borrower is being taken away. Told again when it is taken again. */
public record ExportDownloaded(BorrowerId borrower, UUID copy) {}
