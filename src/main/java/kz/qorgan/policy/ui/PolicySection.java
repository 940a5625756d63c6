package kz.qorgan.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import kz.qorgan.shell.ui.PageSection;

/** Puts the way to the policy on the page "Consents". */
@org.springframework.stereotype.Component
class PolicySection implements PageSection {

    private final PolicyWords words;

    PolicySection(PolicyWords words) {
        this.words = words;
    }

    @Override
    public String view() {
        return "consents";
    }

    @Override
    public Component make() {
        var link = new Anchor("/policy", words.text("open"));
        link.addClassName("link");
        var card = new Section(new H2(words.text("heading")), new Paragraph(words.text("about")), link);
        card.addClassName("card");
        return card;
    }
}
