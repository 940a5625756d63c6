package kz.qorgan.factors.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import kz.qorgan.verification.StrongFactor;

/** A factor that does not count yet: from when it will, why, and the one tap that stops it. */
class WaitingCard extends Section {

    private static final long serialVersionUID = 1L;

    WaitingCard(StrongFactor factor, FactorWords words, Runnable veto) {
        addClassNames("card", "wait");
        getElement().setAttribute("data-row", factor.id().toString());
        var notMe = new Button(words.text("factors.notMe"), click -> veto.run());
        notMe.setDisableOnClick(true);
        var actions = new Div(notMe);
        actions.addClassName("actions");
        add(
                new H2(words.text("factors.waiting.heading", words.kind(factor))),
                new Paragraph(words.text("factors.waiting.text", words.from(factor.usableFrom()))),
                words.facts(factor),
                actions);
    }
}
