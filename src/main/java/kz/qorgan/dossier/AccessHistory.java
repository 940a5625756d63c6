package kz.qorgan.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.employee.Employees;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.rights.Requests;
import kz.qorgan.session.CurrentBorrower;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a borrower who of the staff has opened the own file, when, why, and what was shown in full. */
@Service
public class AccessHistory {

    private static final int SHOWN = 100;

    private final StoredOpenings stored;
    private final Employees employees;
    private final Requests requests;
    private final CurrentBorrower current;
    private final AuditTrail audit;

    AccessHistory(
            StoredOpenings stored, Employees employees, Requests requests, CurrentBorrower current, AuditTrail audit) {
        this.stored = stored;
        this.employees = employees;
        this.requests = requests;
        this.current = current;
        this.audit = audit;
    }

    /** Who has looked, the newest first. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<Look> mine() {
        return stored.of(current.require().borrower(), SHOWN).stream()
                .map(opening -> new Look(
                        opening.id(),
                        employees.get(opening.employee()).code(),
                        opening.kind(),
                        opening.words(),
                        stored.fieldsOf(opening.id()),
                        opening.at()))
                .toList();
    }

    /** Asks the lender why somebody has looked; the same request however often it is asked. */
    @BorrowerAction
    @Transactional
    public Optional<Request> askWhy(UUID opening) {
        var me = current.require();
        var own = stored.of(me.borrower(), SHOWN).stream()
                .anyMatch(look -> look.id().equals(opening));
        if (!own) {
            return Optional.empty();
        }
        var open = requests.open(me.borrower(), RequestKind.INFORMATION, "").stream()
                .findFirst();
        audit.record(AuditEntry.of(Act.EVENT_REPORTED)
                .concerning(me.borrower())
                .in(me.session())
                .on(opening));
        return Optional.of(open.orElseGet(() -> requests.submit(me.borrower(), RequestKind.INFORMATION, "")));
    }

    /**
     * Somebody has looked.
     *
     * @param code who, for asking by; the name is told on request
     * @param words the reason in own words, or the number of the request
     * @param fields what was shown in full, by the names of the catalogue
     */
    public record Look(
            UUID opening, String code, Reason.Kind kind, Optional<String> words, List<String> fields, Instant at) {}
}
