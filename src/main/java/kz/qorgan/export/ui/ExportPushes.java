package kz.qorgan.export.ui;

import com.vaadin.flow.component.UIDetachedException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.qorgan.export.Exports.Moved;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.session.CurrentBorrower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the open pages of a session how far its copy is, whichever process makes it. */
@Component
class ExportPushes {

    private static final Logger LOG = LoggerFactory.getLogger(ExportPushes.class);

    private final Map<SessionId, Set<ExportCard>> cards = new ConcurrentHashMap<>();
    private final CurrentBorrower current;

    ExportPushes(CurrentBorrower current) {
        this.current = current;
    }

    /** From now on, until its page is closed. */
    void tell(ExportCard card) {
        var session = current.require().session();
        card.addAttachListener(attached -> cards.computeIfAbsent(session, id -> ConcurrentHashMap.newKeySet())
                .add(card));
        card.addDetachListener(detached -> cards.computeIfPresent(session, (id, open) -> {
            open.remove(card);
            return open.isEmpty() ? null : open;
        }));
    }

    @EventListener
    void on(Moved moved) {
        for (var card : cards.getOrDefault(moved.session(), Set.of())) {
            card.getUI().ifPresent(ui -> {
                try {
                    ui.access(() -> card.show(moved.copy()));
                } catch (UIDetachedException gone) {
                    LOG.debug("A page has just been closed");
                }
            });
        }
    }
}
