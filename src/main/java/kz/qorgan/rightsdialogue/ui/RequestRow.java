package kz.qorgan.rightsdialogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.RequestState;
import kz.qorgan.rights.Requests.Clocked;
import kz.qorgan.shell.SpokenTimes;

/** One request in the list: what about, how far it has come, and its clock while that runs. */
class RequestRow extends ListItem {

    private static final long serialVersionUID = 1L;

    /** @param title what it is and about what, in words */
    RequestRow(Clocked clocked, String title, SpokenTimes times) {
        var request = clocked.request();
        addClassName("row");
        getElement().setAttribute("data-row", request.number().value());
        var link = new Anchor("/requests/" + request.number(), title);
        link.addClassName("row-title");
        var main = new Div(link, badge(request));
        main.addClassName("row-main");
        main.add(facts(request, times));
        clocked.progress().ifPresent(progress -> main.add(new ClockPart(progress, times)));
        add(main);
    }

    static Span badge(Request request) {
        var badge = new Span();
        badge.setText(badge.getTranslation("rights.state." + request.state()));
        badge.addClassNames("badge", tone(request.state()));
        return badge;
    }

    private Span facts(Request request, SpokenTimes times) {
        var facts = new Span(getTranslation(
                "rightsdialogue.row", request.number(), times.exact(request.submittedAt(), getLocale())));
        facts.addClassName("help");
        return facts;
    }

    private static String tone(RequestState state) {
        return switch (state) {
            case SUBMITTED, IN_REVIEW, WAITING -> "wait";
            case APPROVED, PARTLY, CARRIED_OUT -> "good";
            case REFUSED -> "danger";
            case WITHDRAWN -> "past";
        };
    }
}
