package kz.qorgan.dossier;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.staff.EmployeeId;

/**
 * A borrower's file that is open, or waits for a second person.
 *
 * @param words of whoever opened it, or the number of the request
 * @param waiting whether somebody else must agree first
 */
public record Opening(
        UUID id,
        BorrowerId borrower,
        EmployeeId employee,
        Reason.Kind kind,
        Optional<String> words,
        Instant at,
        Instant until,
        boolean waiting) {}
