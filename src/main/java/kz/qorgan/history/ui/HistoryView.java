package kz.qorgan.history.ui;

import com.vaadin.flow.component.button.Button;
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
import java.util.EnumMap;
import java.util.Map;
import kz.qorgan.history.History;
import kz.qorgan.history.HistoryEvent;
import kz.qorgan.history.HistoryFilter;
import kz.qorgan.history.ReportResult;
import kz.qorgan.session.Sessions;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.shell.ui.PageSections;

/** UC-011: what has happened around my account, and was all of it me. */
@Route("history")
@Menu(title = "shell.menu.history", order = 60)
@RolesAllowed("BORROWER")
class HistoryView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient History history;
    private final transient Sessions sessions;
    private final transient SpokenTimes times;
    private final Map<HistoryFilter, Button> filters = new EnumMap<>(HistoryFilter.class);
    private final Paragraph status = new Paragraph();
    private final Div days = new Div();
    private final Div more = new Div();

    private HistoryFilter filter = HistoryFilter.ALL;
    private long oldest;
    private String lastDay = "";
    private UnorderedList lastRows = new UnorderedList();

    HistoryView(History history, Sessions sessions, SpokenTimes times, PageSections sections) {
        this.history = history;
        this.sessions = sessions;
        this.times = times;
        addClassName("content");
        setId("content");
        getElement().setAttribute("data-view", "history");
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        days.addClassName("stack");
        more.addClassName("actions");
        more.add(new Button(getTranslation("history.older"), click -> showOlder()));
        add(new H1(getTranslation("history.heading")), lead());
        add(sections.of("history"));
        add(filters(), status, days, more);
        choose(HistoryFilter.ALL);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("history.heading") + " · " + getTranslation("shell.brand");
    }

    private Paragraph lead() {
        var lead = new Paragraph(history.since()
                .map(begin -> getTranslation("history.lead", times.day(begin, getLocale())))
                .orElseGet(() -> getTranslation("history.empty")));
        lead.addClassName("lead");
        return lead;
    }

    private Div filters() {
        var row = new Div();
        row.addClassNames("actions", "filters");
        row.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("history.filter"));
        for (var choice : HistoryFilter.values()) {
            var button = new Button(getTranslation("history.filter." + choice.name()), click -> choose(choice));
            filters.put(choice, button);
            row.add(button);
        }
        return row;
    }

    private void choose(HistoryFilter choice) {
        filter = choice;
        filters.forEach(
                (each, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(each == choice)));
        days.removeAll();
        lastDay = "";
        oldest = History.NEWEST;
        status.setText("");
        showOlder();
    }

    private void showOlder() {
        var page = history.page(filter, oldest);
        page.events().forEach(this::append);
        more.setVisible(page.more());
        if (lastDay.isEmpty()) {
            var empty = new Div(
                    new Paragraph(getTranslation("history.empty")),
                    new Paragraph(getTranslation("history.empty.text")));
            empty.addClassName("empty");
            days.add(empty);
        }
    }

    private void append(HistoryEvent event) {
        var day = times.day(event.at(), getLocale());
        if (!day.equals(lastDay)) {
            lastDay = day;
            lastRows = new UnorderedList();
            lastRows.addClassName("rows");
            days.add(new H2(day), lastRows);
        }
        lastRows.add(new EventRow(event, times, this::doubt));
        oldest = event.entry();
    }

    private void doubt(EventRow row, HistoryEvent event) {
        new ReportDialog(() -> report(row, event), this::endOthers).open();
    }

    private String report(EventRow row, HistoryEvent event) {
        return switch (history.report(event.entry())) {
            case ReportResult.Reported reported -> {
                row.reported(reported.number());
                yield reported.number().value();
            }
            case ReportResult.NothingToReport nothing -> "";
        };
    }

    private void endOthers() {
        status.setText(getTranslation("session.endedOthers", sessions.endOthers()));
    }
}
