package kz.qorgan.dossier;

import static kz.qorgan.staff.Role.PRIVACY_OFFICER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.employee.CurrentEmployee;
import kz.qorgan.employee.Employee;
import kz.qorgan.employee.Employees;
import kz.qorgan.staff.StaffAction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The privacy officer looks at every reason in own words, within two working days. The list names no borrower. */
@Service
public class ReasonReviews {

    private static final int SHOWN = 200;

    private final StoredOpenings stored;
    private final Employees employees;
    private final CurrentEmployee current;
    private final AuditTrail audit;

    ReasonReviews(StoredOpenings stored, Employees employees, CurrentEmployee current, AuditTrail audit) {
        this.stored = stored;
        this.employees = employees;
        this.current = current;
        this.audit = audit;
    }

    /** What waits, the most urgent first. */
    @StaffAction(PRIVACY_OFFICER)
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return stored.toReview(SHOWN).stream()
                .map(review -> new Waiting(
                        review.opening().id(),
                        employees.get(review.opening().employee()),
                        review.opening().words().orElse(""),
                        stored.fieldsOf(review.opening().id()).size(),
                        review.opening().at(),
                        review.due()))
                .toList();
    }

    /** Closes a review; false if it was closed before, or the reason is the officer's own. */
    @StaffAction(PRIVACY_OFFICER)
    @Transactional
    public boolean close(UUID opening, Outcome outcome) {
        var me = current.require();
        var closed = stored.review(opening, me.employee(), outcome.name());
        if (closed) {
            audit.record(AuditEntry.of(Act.REASON_REVIEWED)
                    .by(me.employee())
                    .in(me.session())
                    .on(opening)
                    .because(outcome));
        }
        return closed;
    }

    /** What the officer thinks of it. */
    public enum Outcome {
        JUSTIFIED,
        /** Somebody is to talk with the person. */
        NOT_JUSTIFIED
    }

    /**
     * A reason that waits.
     *
     * @param looks how many values were shown in full
     */
    public record Waiting(UUID opening, Employee who, String words, int looks, Instant at, Instant due) {}
}
