package kz.qorgan.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.desk.DeskWork;
import kz.qorgan.rights.AboutWords;
import kz.qorgan.rightsdesk.DeskItem;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.staffframe.ui.StaffPage;
import org.springframework.context.MessageSource;

/** UC-037: all requests that are not at their end, the most urgent first, with the clock that the borrower sees. */
@Route("staff/requests")
@RolesAllowed({"SUPPORT", "SUPERVISOR", "PRIVACY_OFFICER"})
class DeskView extends StaffPage {

    private static final long serialVersionUID = 1L;

    private final transient Catalogue catalogue;
    private final transient SpokenTimes times;
    private final transient MessageSource texts;

    DeskView(DeskWork desk, Catalogue catalogue, SpokenTimes times, MessageSource texts) {
        super("staff-requests", "requests");
        this.catalogue = catalogue;
        this.times = times;
        this.texts = texts;
        var queue = desk.queue();
        if (queue.isEmpty()) {
            var empty = new Div(new Paragraph(getTranslation("console.requests.none")));
            empty.addClassName("empty");
            add(empty);
        } else {
            var rows = rows();
            queue.forEach(item -> rows.add(row(item)));
            add(rows);
        }
    }

    private Component row(DeskItem item) {
        var request = item.request();
        var main = main(request.number() + " · " + kind(item), badge(state(item), "neutral"), clock(item));
        if (item.awaitsConfirmation()) {
            main.add(badge(getTranslation("console.queue.second", 1), "wait"));
        }
        return row(
                request.number().toString(),
                main,
                new Button(
                        getTranslation("console.requests.open"),
                        click -> UI.getCurrent().navigate("staff/requests/" + request.id())));
    }

    private Span clock(DeskItem item) {
        var progress = item.progress();
        if (progress.pausedAt().isPresent()) {
            return badge(getTranslation("console.requests.paused"), "neutral");
        }
        var due = getTranslation("console.due", times.at(progress.dueAt(), getLocale()));
        return progress.overdue()
                ? badge(getTranslation("console.overdue") + " · " + due, "danger")
                : badge(due, progress.daysLeft() == 0 ? "wait" : "good");
    }

    private String kind(DeskItem item) {
        var request = item.request();
        return getTranslation(
                "rights.kind." + request.kind(), AboutWords.of(catalogue, request.about(), texts, getLocale()));
    }

    private String state(DeskItem item) {
        return getTranslation("rights.state." + item.request().state());
    }
}
