package kz.qorgan.session.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.session.SessionEnded;
import kz.qorgan.session.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Knows which pages of this process belong to which session. When a session ends, anywhere, its pages leave by themselves
 * for the page that says why. What a page shows is never what protects: every service asks whether the session is alive.
 */
@Component
class OpenPages implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(OpenPages.class);

    private final Map<SessionId, Set<UI>> pages = new ConcurrentHashMap<>();
    private final CurrentBorrower current;
    private final Sessions sessions;

    OpenPages(CurrentBorrower current, Sessions sessions) {
        this.current = current;
        this.sessions = sessions;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(
                        init -> current.find().ifPresent(borrower -> opened(init.getUI(), borrower.session())));
    }

    @EventListener
    void on(SessionEnded ended) {
        LOG.debug("Session {} has ended, {} sessions have open pages", ended.session(), pages.size());
        inPagesOf(ended.session(), ui -> ui.getPage().setLocation("/signed-out"));
    }

    List<SessionId> sessions() {
        return List.copyOf(pages.keySet());
    }

    /** Runs in each page of a session, without waiting for a page that is busy. */
    void inPagesOf(SessionId session, Consumer<UI> action) {
        for (var ui : pages.getOrDefault(session, Set.of())) {
            try {
                ui.access(() -> action.accept(ui));
            } catch (UIDetachedException gone) {
                LOG.debug("A page has just been closed");
            }
        }
    }

    private void opened(UI ui, SessionId session) {
        LOG.debug("A page of session {} was opened", session);
        pages.computeIfAbsent(session, id -> ConcurrentHashMap.newKeySet()).add(ui);
        ui.addDetachListener(detached -> closed(ui, session));
        ui.getElement().setAttribute("data-activity", "");
        ui.getElement().addEventListener("q-activity", event -> sessions.stay());
        ui.addAfterNavigationListener(event -> sessions.stay());
    }

    private void closed(UI ui, SessionId session) {
        pages.computeIfPresent(session, (id, uis) -> {
            uis.remove(ui);
            return uis.isEmpty() ? null : uis;
        });
    }
}
