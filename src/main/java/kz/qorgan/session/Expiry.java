package kz.qorgan.session;

import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends sessions whose time is over, within seconds; until then they are refused all the same. Whichever process comes
 * first ends a session, once.
 */
@Component
class Expiry {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

    private final StoredSessions stored;
    private final Activity activity;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Expiry(
            StoredSessions stored,
            Activity activity,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.stored = stored;
        this.activity = activity;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT2S")
    void sweep() {
        try {
            activity.write();
            transaction.executeWithoutResult(status -> end(Ending.Reason.IDLE));
            transaction.executeWithoutResult(status -> end(Ending.Reason.TOO_OLD));
        } catch (DataAccessException e) {
            LOG.warn("Sessions cannot be swept: {}", e.getClass().getSimpleName());
        }
    }

    private void end(Ending.Reason reason) {
        for (var ended : stored.endWhoseTimeIsOver(reason)) {
            audit.record(AuditEntry.of(Act.SESSION_EXPIRED)
                    .concerning(ended.borrower())
                    .in(ended.session())
                    .because(reason));
            if (ended.shared()) {
                events.publishEvent(new Ending.SharedTimeOver(ended.borrower(), ended.session()));
            }
        }
    }
}
