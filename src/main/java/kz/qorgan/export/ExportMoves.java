package kz.qorgan.export;

import java.time.Duration;
import java.util.UUID;
import kz.qorgan.database.DatabaseListener;
import kz.qorgan.export.Exports.Moved;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.session.SessionEnded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears from all processes how far the copies are, and tells this process's pages. A session that is over leaves none. */
@Component
class ExportMoves implements DatabaseListener {

    private static final Duration LOOK_BACK = Duration.ofSeconds(15);

    private final ExportJobs jobs;
    private final ApplicationEventPublisher events;

    ExportMoves(ExportJobs jobs, ApplicationEventPublisher events) {
        this.jobs = jobs;
        this.events = events;
    }

    @Override
    public String channel() {
        return "export_moved";
    }

    @Override
    public void heard(String payload) {
        tell(new SessionId(UUID.fromString(payload)));
    }

    @Override
    public void catchUp() {
        jobs.movedLately(LOOK_BACK).forEach(this::tell);
    }

    @EventListener
    void on(SessionEnded ended) {
        jobs.forget(ended.session());
    }

    private void tell(SessionId session) {
        events.publishEvent(new Moved(session, jobs.newestOf(session)));
    }
}
