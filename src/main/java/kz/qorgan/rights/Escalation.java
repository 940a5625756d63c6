package kz.qorgan.rights;

import kz.qorgan.kernel.SystemAction;
import kz.qorgan.workingdays.WorkingDaysChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches the clocks: tells once when half, four fifths and all of a term are used, and counts the deadlines again when a
 * decree has moved working days, also while nobody watched.
 */
@Service
public class Escalation {

    private static final Logger LOG = LoggerFactory.getLogger(Escalation.class);

    private final StoredRequests stored;
    private final StoredClocks reminders;
    private final RequestClocks clocks;
    private final ApplicationEventPublisher events;

    Escalation(StoredRequests stored, StoredClocks reminders, RequestClocks clocks, ApplicationEventPublisher events) {
        this.stored = stored;
        this.reminders = reminders;
        this.clocks = clocks;
        this.events = events;
    }

    /** Of two processes at once, one tells. */
    @Scheduled(fixedDelayString = "PT1M")
    @SystemAction
    @Transactional
    public void escalate() {
        reminders
                .escalate()
                .forEach(reached -> events.publishEvent(new DeadlineNear(reached.request(), reached.percent())));
    }

    @EventListener({WorkingDaysChanged.class, ApplicationReadyEvent.class})
    @SystemAction
    @Transactional
    public void recount() {
        var moved = stored.running().stream().filter(clocks::recount).count();
        if (moved > 0) {
            LOG.info("{} deadlines have moved with the working days", moved);
        }
    }
}
