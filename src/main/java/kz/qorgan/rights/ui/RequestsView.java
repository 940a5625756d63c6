package kz.qorgan.rights.ui;

import com.vaadin.flow.component.Component;
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
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.kernel.Language;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.Requests;
import kz.qorgan.shell.SpokenTimes;

/** UC-021: what I have asked for, how far it has come, and by when it must be answered. */
@Route("requests")
@Menu(title = "shell.menu.requests", order = 40)
@RolesAllowed("BORROWER")
class RequestsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Requests requests;
    private final transient Catalogue catalogue;
    private final transient SpokenTimes times;
    private final Paragraph status = new Paragraph();
    private final Div list = new Div();

    RequestsView(Requests requests, Catalogue catalogue, SpokenTimes times) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.times = times;
        addClassName("content");
        setId("content");
        getElement().setAttribute("data-view", "requests");
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        list.addClassName("stack");
        var lead = new Paragraph(getTranslation("rights.lead"));
        lead.addClassName("lead");
        add(new H1(getTranslation("rights.heading")), lead, status, list);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rights.heading") + " · " + getTranslation("shell.brand");
    }

    private void show() {
        list.removeAll();
        var mine = requests.mine();
        if (mine.isEmpty()) {
            list.add(nothing());
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        mine.forEach(request -> rows.add(new RequestRow(request, about(request), times, this::withdraw)));
        list.add(rows);
    }

    private Component nothing() {
        var link = new Anchor("/my-data", getTranslation("rights.empty.next"));
        link.addClassName("button");
        var empty = new Div(
                new Paragraph(getTranslation("rights.empty")),
                new Paragraph(getTranslation("rights.empty.text")),
                link);
        empty.addClassName("empty");
        return empty;
    }

    private String about(Request request) {
        return catalogue.orOther(request.about()).label().in(Language.of(getLocale()));
    }

    private void withdraw(Request request) {
        var done = requests.withdraw(request.id());
        status.setText(getTranslation(done ? "rights.withdrawn" : "rights.finishedMeanwhile", request.number()));
        show();
    }
}
