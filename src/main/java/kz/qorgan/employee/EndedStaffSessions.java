package kz.qorgan.employee;

import java.time.Duration;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.database.DatabaseListener;
import kz.qorgan.kernel.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends sessions of staff whose time is over, and tells this process's pages of all that have ended anywhere. */
@Component
class EndedStaffSessions implements DatabaseListener {

    private static final Logger LOG = LoggerFactory.getLogger(EndedStaffSessions.class);
    private static final Duration LOOK_BACK = Duration.ofSeconds(15);

    private final StoredStaffSessions stored;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    EndedStaffSessions(
            StoredStaffSessions stored,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.stored = stored;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public String channel() {
        return "staff_session_ended";
    }

    @Override
    public void heard(String payload) {
        events.publishEvent(new StaffSessionEnded(new SessionId(UUID.fromString(payload))));
    }

    @Override
    public void catchUp() {
        stored.endedLately(LOOK_BACK).forEach(session -> events.publishEvent(new StaffSessionEnded(session)));
    }

    @Scheduled(fixedDelayString = "PT2S")
    void sweep() {
        try {
            transaction.executeWithoutResult(running -> end(StaffEnding.IDLE));
            transaction.executeWithoutResult(running -> end(StaffEnding.TOO_OLD));
        } catch (DataAccessException e) {
            LOG.warn("Sessions of staff cannot be swept: {}", e.getClass().getSimpleName());
        }
    }

    private void end(StaffEnding reason) {
        for (var ended : stored.endWhoseTimeIsOver(reason)) {
            audit.record(AuditEntry.of(Act.SESSION_EXPIRED)
                    .by(ended.employee())
                    .in(ended.session())
                    .because(reason));
        }
    }
}
