package kz.qorgan.session;

import java.time.Duration;
import java.util.UUID;
import kz.qorgan.database.DatabaseListener;
import kz.qorgan.kernel.SessionId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hears from all processes, this one included, which sessions have ended, and tells this process's pages. */
@Component
class EndedSessions implements DatabaseListener {

    private static final Duration LOOK_BACK = Duration.ofSeconds(15);

    private final StoredSessions stored;
    private final ApplicationEventPublisher events;

    EndedSessions(StoredSessions stored, ApplicationEventPublisher events) {
        this.stored = stored;
        this.events = events;
    }

    @Override
    public String channel() {
        return "session_ended";
    }

    @Override
    public void heard(String payload) {
        events.publishEvent(new SessionEnded(new SessionId(UUID.fromString(payload))));
    }

    @Override
    public void catchUp() {
        stored.endedLately(LOOK_BACK).forEach(session -> events.publishEvent(new SessionEnded(session)));
    }
}
