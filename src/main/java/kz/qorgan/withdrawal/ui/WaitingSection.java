package kz.qorgan.withdrawal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import kz.qorgan.consent.Consents;
import kz.qorgan.shell.ui.PageSection;
import org.springframework.core.annotation.Order;

/** Says on the first page that consents wait for a word, if any do. */
@org.springframework.stereotype.Component
@Order(30)
class WaitingSection implements PageSection {

    private final Consents consents;
    private final ConsentWords words;

    WaitingSection(Consents consents, ConsentWords words) {
        this.consents = consents;
        this.words = words;
    }

    @Override
    public String view() {
        return "overview";
    }

    @Override
    public Component make() {
        var waiting = consents.waiting();
        var link = new Anchor("/consents", words.text("consent.heading"));
        link.addClassName("link");
        var card = new Section(
                new H2(words.text("consent.overview")), new Paragraph(words.text("consent.waiting", waiting)), link);
        card.addClassName("card");
        card.setVisible(waiting > 0);
        return card;
    }
}
