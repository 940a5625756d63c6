package kz.qorgan.presence;

import java.time.Clock;
import java.time.Instant;
import kz.qorgan.presence.OpenSharedPages.Deserted;
import kz.qorgan.session.Ending;
import kz.qorgan.session.SessionLifecycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends sessions on shared devices whose last page was closed or went silent, and says of each that was not left properly. */
@Component
class LeftDevices {

    private static final Logger LOG = LoggerFactory.getLogger(LeftDevices.class);

    private final OpenSharedPages pages;
    private final SessionLifecycle sessions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final PresencePolicy policy;
    private volatile Instant hearingSince;

    LeftDevices(
            OpenSharedPages pages,
            SessionLifecycle sessions,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock,
            PresencePolicy policy) {
        this.pages = pages;
        this.sessions = sessions;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.policy = policy;
        this.hearingSince = clock.instant();
    }

    /** While the portal was away no page could be heard; that is nobody's leaving. */
    @Scheduled(fixedDelayString = "PT3S")
    void sweep() {
        try {
            if (clock.instant().isBefore(hearingSince.plus(policy.afterOutage()))) {
                return;
            }
            pages.deserted().forEach(deserted -> transaction.executeWithoutResult(running -> end(deserted)));
            pages.forgetClosed();
        } catch (DataAccessException e) {
            hearingSince = clock.instant();
            LOG.warn("Shared devices cannot be swept: {}", e.getClass().getSimpleName());
        }
    }

    @EventListener
    void on(Ending.SharedTimeOver over) {
        events.publishEvent(new SharedDeviceLeftOpen(over.borrower(), over.session()));
    }

    private void end(Deserted deserted) {
        if (pages.forget(deserted) && sessions.end(deserted.session(), deserted.borrower(), Ending.Reason.LEFT_OPEN)) {
            events.publishEvent(new SharedDeviceLeftOpen(deserted.borrower(), deserted.session()));
        }
    }
}
