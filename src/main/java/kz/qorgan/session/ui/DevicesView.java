package kz.qorgan.session.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import kz.qorgan.session.Device;
import kz.qorgan.session.Sessions;
import kz.qorgan.shell.SpokenTimes;

/** UC-002 and UC-003: where am I signed in, and end what is not mine. Ending needs no extra question. */
@Route("devices")
@Menu(title = "shell.menu.devices", order = 20)
@RolesAllowed("BORROWER")
class DevicesView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Sessions sessions;
    private final transient SpokenTimes times;
    private final Paragraph status = new Paragraph();
    private final Div lists = new Div();

    DevicesView(Sessions sessions, SpokenTimes times) {
        this.sessions = sessions;
        this.times = times;
        addClassName("content");
        setId("content");
        getElement().setAttribute("data-view", "devices");
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        lists.addClassName("stack");
        var lead = new Paragraph(getTranslation("session.lead"));
        lead.addClassName("lead");
        add(new H1(getTranslation("session.heading")), lead, status, lists);
        show(sessions.devices());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("session.heading") + " · " + getTranslation("shell.brand");
    }

    private void show(List<Device> devices) {
        lists.removeAll();
        var current = devices.stream().filter(Device::current).toList();
        var others = devices.stream().filter(device -> !device.current()).toList();
        lists.add(rows(current), new H2(getTranslation("session.others")));
        if (others.isEmpty()) {
            lists.add(nothing());
        } else {
            var endOthers = new Button(getTranslation("session.endOthers"), click -> endOthers());
            endOthers.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            lists.add(actions(endOthers), rows(others));
        }
        var everywhere = new Button(
                getTranslation("session.endAll"), click -> new EndAllDialog(devices.size(), this::endAll).open());
        everywhere.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        lists.add(actions(everywhere));
    }

    private UnorderedList rows(List<Device> devices) {
        var rows = new UnorderedList();
        rows.addClassName("rows");
        devices.forEach(device -> rows.add(new DeviceRow(device, times, this::end)));
        return rows;
    }

    private Div nothing() {
        var empty = new Div(
                new Paragraph(getTranslation("session.noOthers")),
                new Paragraph(getTranslation("session.noOthers.text")));
        empty.addClassName("empty");
        return empty;
    }

    private void end(Device device) {
        var ended = sessions.end(device.session());
        show(sessions.devices());
        say(
                ended
                        ? getTranslation("session.ended", DeviceRow.name(this, device))
                        : getTranslation("session.alreadyEnded"));
    }

    private void endOthers() {
        var count = sessions.endOthers();
        show(sessions.devices());
        say(getTranslation("session.endedOthers", count));
    }

    private void endAll() {
        sessions.endAll();
    }

    private void say(String sentence) {
        status.setText(sentence);
    }

    private static Div actions(Button button) {
        var actions = new Div(button);
        actions.addClassName("actions");
        return actions;
    }
}
