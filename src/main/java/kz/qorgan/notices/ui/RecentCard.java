package kz.qorgan.notices.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import kz.qorgan.notices.Notices;
import kz.qorgan.notices.Notices.Told;
import kz.qorgan.shell.SpokenTimes;

/** UC-014: what has happened lately, newest first; or that nothing has. */
class RecentCard extends Section {

    private static final long serialVersionUID = 1L;

    RecentCard(Notices notices, SpokenTimes times) {
        addClassName("stack");
        getElement().setAttribute("data-card", "recent");
        add(new H2(getTranslation("notices.recent")));
        var recent = notices.recent(getLocale());
        if (recent.isEmpty()) {
            var calm = new Paragraph(getTranslation("notices.recent.none"));
            calm.addClassName("soft");
            add(calm);
        } else {
            var rows = new UnorderedList();
            rows.addClassName("rows");
            recent.forEach(told -> rows.add(row(told, times)));
            add(rows);
        }
    }

    private ListItem row(Told told, SpokenTimes times) {
        var main = new Div(new Paragraph(told.sentence()));
        main.addClassName("row-main");
        main.getElement().appendChild(times.element(told.at(), getLocale()).setAttribute("class", "soft small"));
        var row = new ListItem(main);
        row.addClassName("row");
        row.getElement().setAttribute("data-row", true);
        return row;
    }
}
