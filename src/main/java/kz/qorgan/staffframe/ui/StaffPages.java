package kz.qorgan.staffframe.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.qorgan.employee.CurrentEmployee;
import kz.qorgan.employee.StaffSessionEnded;
import kz.qorgan.employee.StaffSessions;
import kz.qorgan.kernel.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Knows which pages of this process belong to which session of staff; when one ends, its pages leave by themselves. */
@Component
class StaffPages implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(StaffPages.class);

    private final Map<SessionId, Set<UI>> pages = new ConcurrentHashMap<>();
    private final CurrentEmployee current;
    private final StaffSessions sessions;

    StaffPages(CurrentEmployee current, StaffSessions sessions) {
        this.current = current;
        this.sessions = sessions;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> current.find().ifPresent(me -> opened(init.getUI(), me.session())));
    }

    @EventListener
    void on(StaffSessionEnded ended) {
        for (var ui : pages.getOrDefault(ended.session(), Set.of())) {
            try {
                ui.access(() -> ui.getPage().setLocation("/staff/sign-in"));
            } catch (UIDetachedException gone) {
                LOG.debug("A page has just been closed");
            }
        }
    }

    private void opened(UI ui, SessionId session) {
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
