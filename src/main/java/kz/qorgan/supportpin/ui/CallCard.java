package kz.qorgan.supportpin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.supportpin.SupportPins;
import kz.qorgan.supportpin.SupportPins.Talk;

/** UC-036: how support knows that it is me, and how I know that it is support. */
class CallCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient SupportPins pins;
    private final transient SpokenTimes times;
    private final Div content = new Div();

    CallCard(SupportPins pins, SpokenTimes times) {
        this.pins = pins;
        this.times = times;
        addClassName("card");
        getElement().setAttribute("data-section", "support-call");
        content.addClassName("stack");
        add(new H2(getTranslation("supportpin.heading")), content);
        show();
    }

    private void show() {
        content.removeAll();
        pins.talk().ifPresentOrElse(talk -> content.add(talking(talk)), () -> content.add(said("supportpin.lead")));
        content.add(actions(new Button(getTranslation("supportpin.make"), click -> make())));
    }

    private Component talking(Talk talk) {
        var about = talk.about()
                .map(number -> getTranslation("supportpin.talking.about", talk.givenName(), talk.code(), number))
                .orElseGet(() -> getTranslation("supportpin.talking", talk.givenName(), talk.code()));
        var words = new Paragraph(about);
        words.addClassNames("status", "good");
        words.getElement().setAttribute("role", "status");
        var hangUp = new Button(getTranslation("supportpin.hangUp"), click -> {
            pins.hangUp();
            show();
        });
        var card = new Div(words, said("supportpin.talking.next"), actions(hangUp));
        card.addClassName("stack");
        return card;
    }

    private void make() {
        var pin = pins.make();
        content.removeAll();
        var digits = new Span(pin.digits().substring(0, 3) + " " + pin.digits().substring(3));
        digits.addClassName("digits");
        digits.getElement().setAttribute("data-pin", "");
        var number = new Paragraph(digits);
        number.getElement().setAttribute("role", "status");
        var shown = new Div(number);
        shown.addClassName("dialog");
        var again = new Button(getTranslation("supportpin.look"), click -> show());
        content.add(
                shown,
                new Paragraph(getTranslation("supportpin.until", times.from(pin.until(), getLocale()))),
                said("supportpin.once"),
                actions(again));
    }

    private Paragraph said(String key) {
        return new Paragraph(getTranslation(key));
    }

    private static Div actions(Button button) {
        var actions = new Div(button);
        actions.addClassName("actions");
        return actions;
    }
}
