package kz.qorgan.rightsdialogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.RequestState;
import kz.qorgan.rightsdialogue.Dialogue;
import kz.qorgan.rightsdialogue.TimelineEntry;
import kz.qorgan.shell.SpokenTimes;

/** What happened to a request and what was said, the oldest first. */
class Timeline extends OrderedList {

    private static final long serialVersionUID = 1L;

    private final transient SpokenTimes times;

    Timeline(Request request, Dialogue dialogue, SpokenTimes times) {
        this.times = times;
        addClassName("rows");
        var entries = dialogue.ofMine(request.number());
        if (entries.isEmpty()
                || entries.getFirst()
                        .state()
                        .filter(RequestState.SUBMITTED::equals)
                        .isEmpty()) {
            add(row(getTranslation("rights.submitted"), times.exact(request.submittedAt(), getLocale())));
        }
        entries.forEach(entry -> add(row(entry)));
    }

    private ListItem row(TimelineEntry entry) {
        var title = entry.state()
                .map(state ->
                        getTranslation(state == RequestState.SUBMITTED ? "rights.submitted" : "rights.state." + state))
                .orElseGet(() -> getTranslation("rightsdialogue.said." + entry.author()));
        var row = row(title, times.exact(entry.at(), getLocale()));
        entry.words().ifPresent(words -> {
            var text = new Paragraph(words);
            text.addClassNames("row-text", "exact");
            row.add(text);
        });
        entry.files().forEach(file -> row.add(new Paragraph(getTranslation("rightsdialogue.file", file.name()))));
        return row;
    }

    private static ListItem row(String title, String at) {
        var what = new Span(title);
        what.addClassName("row-title");
        var when = new Span(at);
        when.addClassName("help");
        var main = new Div(what, when);
        main.addClassName("row-main");
        var row = new ListItem(main);
        row.addClassName("row");
        row.getElement().setAttribute("data-row", "");
        return row;
    }
}
