package kz.qorgan.staffframe.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.stream.Stream;
import kz.qorgan.staff.Role;
import org.springframework.security.core.context.SecurityContextHolder;

/** What all views of staff look like: a heading, one sentence, a place for what has just happened, and the rest. */
public abstract class StaffPage extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final Paragraph status = new Paragraph();

    /** @param name of the view in the DOM, and below {@code console.} that of its texts */
    protected StaffPage(String view, String name) {
        this.name = name;
        addClassName("content");
        setId("content");
        getElement().setAttribute("data-view", view);
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        var lead = new Paragraph(getTranslation("console." + name + ".lead"));
        lead.addClassName("lead");
        add(new H1(getTranslation("console." + name + ".heading")), lead, status);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("console." + name + ".heading") + " · " + getTranslation("shell.brand");
    }

    protected final void say(String sentence) {
        status.setText(sentence);
    }

    public static UnorderedList rows() {
        var rows = new UnorderedList();
        rows.addClassName("rows");
        return rows;
    }

    /** @param id what names the row in the DOM */
    public static ListItem row(String id, Component main, Component... actions) {
        var row = new ListItem(main);
        row.addClassName("row");
        row.getElement().setAttribute("data-row", id);
        if (actions.length > 0) {
            var place = new Div(actions);
            place.addClassName("row-actions");
            row.add(place);
        }
        return row;
    }

    public static Div main(String title, Component... more) {
        var heading = new Span(title);
        heading.addClassName("row-title");
        var main = new Div(heading);
        main.addClassName("row-main");
        main.add(more);
        return main;
    }

    public static Span badge(String text, String tone) {
        var badge = new Span(text);
        badge.addClassNames("badge", tone);
        return badge;
    }

    public static Span text(String words) {
        var text = new Span(words);
        text.addClassNames("row-text");
        return text;
    }

    public static Div actions(Component... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }

    /** Whether the person holds one of these roles. Only what is shown hangs on it; the services ask for themselves. */
    public static boolean holds(Role... roles) {
        var rights = SecurityContextHolder.getContext().getAuthentication();
        return rights != null
                && rights.getAuthorities().stream()
                        .anyMatch(right -> Stream.of(roles)
                                .anyMatch(role -> ("ROLE_" + role.name()).equals(right.getAuthority())));
    }
}
