package kz.qorgan.rightsdialogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import kz.qorgan.restriction.Restriction;
import kz.qorgan.restriction.Restrictions;
import kz.qorgan.rights.Requests;
import kz.qorgan.rights.Requests.Clocked;
import kz.qorgan.shell.SpokenTimes;

/** UC-021: what I have asked for, how far it has come, and by when it must be answered. */
@Route("requests")
@Menu(title = "shell.menu.requests", order = 40)
@RolesAllowed("BORROWER")
class RequestsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 25;

    private final transient RequestWords words;
    private final transient SpokenTimes times;
    private final transient List<Clocked> mine;
    private final UnorderedList rows = new UnorderedList();
    private final Button more;

    RequestsView(Requests requests, Restrictions restrictions, RequestWords words, SpokenTimes times) {
        this.words = words;
        this.times = times;
        this.mine = requests.mineWithClocks();
        this.more = new Button(getTranslation("rightsdialogue.more"), click -> showMore());
        addClassName("content");
        setId("content");
        getElement().setAttribute("data-view", "requests");
        rows.addClassName("rows");
        var lead = new Paragraph(getTranslation(mine.isEmpty() ? "rightsdialogue.lead.none" : "rights.lead"));
        lead.addClassName("lead");
        add(new H1(getTranslation("rights.heading")), lead, begin());
        if (mine.isEmpty()) {
            add(nothing());
        } else {
            add(rows, more);
            showMore();
        }
        restrictions.mine().stream().map(this::words).forEach(this::add);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rights.heading") + " · " + getTranslation("shell.brand");
    }

    /** Data that nobody but its owner may use now. */
    private Paragraph words(Restriction restriction) {
        var about = words.about(restriction.scope().name(), getLocale());
        var text = restriction
                .until()
                .map(day -> getTranslation("rightsdialogue.locked", about, times.day(day, getLocale())))
                .orElseGet(() ->
                        getTranslation("rightsdialogue.blocked", about, times.exact(restriction.since(), getLocale())));
        var paragraph = new Paragraph(text);
        paragraph.addClassNames("status", "wait");
        paragraph
                .getElement()
                .setAttribute("data-restriction", restriction.kind().name());
        return paragraph;
    }

    private void showMore() {
        var shown = rows.getComponentCount();
        mine.stream()
                .skip(shown)
                .limit(AT_ONCE)
                .forEach(clocked ->
                        rows.add(new RequestRow(clocked, words.title(clocked.request(), getLocale()), times)));
        more.setVisible(rows.getComponentCount() < mine.size());
    }

    private Component begin() {
        var link = new Anchor("/requests/new", getTranslation("rightsdialogue.begin"));
        link.addClassNames("button", "primary");
        var actions = new Div(link);
        actions.addClassName("actions");
        return actions;
    }

    private Component nothing() {
        var empty = new Div(
                new Paragraph(getTranslation("rights.empty")), new Paragraph(getTranslation("rights.empty.text")));
        empty.addClassName("empty");
        return empty;
    }
}
