package kz.qorgan.rights;

import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.session.CurrentBorrower;
import org.springframework.stereotype.Component;

/** Records what happens to requests, with the session where the borrower did it. */
@Component
class RequestRecord {

    private final AuditTrail audit;
    private final CurrentBorrower current;

    RequestRecord(AuditTrail audit, CurrentBorrower current) {
        this.audit = audit;
        this.current = current;
    }

    void submitted(Request request) {
        record(Act.REQUEST_SUBMITTED, request, request.kind());
    }

    void moved(Request request) {
        var done = request.state().isDecision() || request.state() == RequestState.WITHDRAWN;
        record(done ? Act.REQUEST_FINISHED : Act.REQUEST_MOVED, request, request.state());
    }

    private void record(Act act, Request request, Enum<?> word) {
        UUID id = request.id();
        var entry = AuditEntry.of(act).on(id).because(word);
        var about = request.from().map(entry::concerning).orElse(entry);
        var session = current.find()
                .filter(me -> request.from().filter(me.borrower()::equals).isPresent());
        audit.record(session.map(me -> about.in(me.session())).orElse(about));
    }
}
