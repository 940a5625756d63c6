package kz.qorgan.recovery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.staff.EmployeeId;

/**
 * A case as it lies in its row. Prints as its number: the rest is somebody's.
 *
 * @param borrower nobody in the case of somebody who is not a customer
 */
record RecoveryCase(
        UUID id,
        String number,
        Optional<BorrowerId> borrower,
        MobileNumber to,
        Language language,
        RecoveryState state,
        Instant createdAt,
        Instant expiresAt,
        Optional<UUID> proposal,
        Optional<EmployeeId> submittedBy,
        Optional<EmployeeId> approvedBy,
        Optional<Instant> coolingUntil,
        Optional<Instant> boundAt,
        List<Found> evidence) {

    /** Exactly what is decided on. Anything else, and the approval is void. */
    String content() {
        var found = evidence.stream()
                .map(each -> "%s %s %s %s".formatted(each.kind(), each.id(), each.by(), each.at()))
                .sorted()
                .collect(Collectors.joining("\n"));
        return "recovery %s\nof %s\nto %s\n%s\n".formatted(id, borrower.orElseThrow(), to.e164(), found);
    }

    Set<Evidence> kinds() {
        return evidence.stream().map(Found::kind).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return number;
    }

    /**
     * One piece of evidence.
     *
     * @param by who of the staff checked it; nobody where the person proved it
     */
    record Found(UUID id, Evidence kind, Optional<EmployeeId> by, Instant at) {}
}
