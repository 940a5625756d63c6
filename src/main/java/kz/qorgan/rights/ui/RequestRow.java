package kz.qorgan.rights.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.RequestState;
import kz.qorgan.shell.SpokenTimes;

/** One request: its number, how far it has come, by when it must be answered, and taking it back. */
class RequestRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient Request request;
    private final transient SpokenTimes times;

    /** @param about what it concerns, in words */
    RequestRow(Request request, String about, SpokenTimes times, Consumer<Request> withdraw) {
        this.request = request;
        this.times = times;
        addClassName("row");
        getElement().setAttribute("data-row", request.number().value());
        var title = new Span(getTranslation("rights.kind." + request.kind(), about));
        title.addClassName("row-title");
        var main = new Div(title, badge());
        main.addClassName("row-main");
        main.getElement().appendChild(facts());
        request.reason().ifPresent(reason -> main.add(answer(reason)));
        add(main);
        if (request.state().isOpen()) {
            add(actions(withdraw));
        }
    }

    private Span badge() {
        var badge = new Span(getTranslation("rights.state." + request.state()));
        badge.addClassNames("badge", tone(request.state()));
        return badge;
    }

    private static String tone(RequestState state) {
        return switch (state) {
            case SUBMITTED, IN_REVIEW -> "wait";
            case WAITING -> "danger";
            case APPROVED, PARTLY, CARRIED_OUT -> "good";
            case REFUSED -> "danger";
            case WITHDRAWN -> "past";
        };
    }

    private Element facts() {
        var list = new Element("dl").setAttribute("class", "facts");
        list.appendChild(fact(
                "rights.number", new Element("span").setText(request.number().value())));
        list.appendChild(fact("rights.submitted", times.element(request.submittedAt(), getLocale())));
        if (request.state().isOpen()) {
            list.appendChild(fact("rights.due", times.element(request.dueAt(), getLocale())));
        }
        request.finishedAt().ifPresent(at -> list.appendChild(fact("rights.finished", times.element(at, getLocale()))));
        return list;
    }

    private Element fact(String key, Element value) {
        return new Element("div")
                .appendChild(new Element("dt").setText(getTranslation(key)), new Element("dd").appendChild(value));
    }

    private Paragraph answer(String reason) {
        var answer = new Paragraph(getTranslation("rights.reason." + reason));
        answer.addClassName("row-text");
        return answer;
    }

    private Div actions(Consumer<Request> withdraw) {
        var button = new Button(getTranslation("rights.withdraw"), click -> withdraw.accept(request));
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.getElement().setAttribute("title", getTranslation("rights.withdraw.of", request.number()));
        var actions = new Div(button);
        actions.addClassName("row-actions");
        return actions;
    }
}
