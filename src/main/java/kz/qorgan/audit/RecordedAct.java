package kz.qorgan.audit;

import java.time.Instant;
import java.util.Optional;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.staff.EmployeeId;

/** One act as the record says, for telling whom it concerns. */
public record RecordedAct(
        long entry,
        Instant at,
        Act act,
        Optional<EmployeeId> employee,
        Optional<SessionId> session,
        Optional<String> object,
        Optional<String> reason) {}
