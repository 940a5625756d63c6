package kz.qorgan.correction;

import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;

/**
 * A stored value was replaced by a corrected one.
 *
 * @param id of this correction
 * @param field its name in the catalogue
 */
public record ValueCorrected(BorrowerId borrower, UUID id, String field) {}
