package kz.qorgan.dossier;

import static kz.qorgan.staff.Role.PRIVACY_OFFICER;
import static kz.qorgan.staff.Role.SUPERVISOR;
import static kz.qorgan.staff.Role.SUPPORT;

import java.util.Optional;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.employee.CurrentEmployee;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision.Refused;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import kz.qorgan.staff.StaffAction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds one borrower by one whole key. Each search counts and is recorded, whatever came of it. */
@Service
public class BorrowerSearch {

    private final ExactKeys keys;
    private final Borrowers borrowers;
    private final CurrentEmployee current;
    private final Limits limits;
    private final AuditTrail audit;

    BorrowerSearch(ExactKeys keys, Borrowers borrowers, CurrentEmployee current, Limits limits, AuditTrail audit) {
        this.keys = keys;
        this.borrowers = borrowers;
        this.current = current;
        this.limits = limits;
        this.audit = audit;
    }

    /** @param typed an IIN, a mobile number, or the number of a request or a session */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional
    public SearchResult find(String typed) {
        var me = current.id();
        if (limits.take(Attempt.of(LimitRow.STAFF_SEARCH, me.toString())) instanceof Refused refused) {
            return new SearchResult.TryLater(refused.until());
        }
        var key = keys.read(typed);
        if (key.isEmpty()) {
            return new SearchResult.NotExact();
        }
        var found = key.get().get();
        audit.record(AuditEntry.of(Act.BORROWER_SEARCHED)
                .concerning(found.orElse(null))
                .by(me)
                .in(current.require().session()));
        return shown(found);
    }

    private SearchResult shown(Optional<BorrowerId> found) {
        if (found.isEmpty()) {
            return new SearchResult.Nobody();
        }
        var profile = borrowers.profile(found.get());
        var name = profile.name();
        return new SearchResult.Found(
                initial(name.given()) + " " + initial(name.family()),
                profile.number().masked());
    }

    private static String initial(String name) {
        return name.isEmpty() ? "•••" : name.substring(0, name.offsetByCodePoints(0, 1)) + "•••";
    }
}
