package kz.qorgan.presence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.util.Optional;
import kz.qorgan.presence.Presence;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.session.SignedInBorrower;
import kz.qorgan.shell.SharedDeviceStrip;

/** The strip over every page of a shared device: the clock, and the curtain before the page while nobody looks at its tab. */
@org.springframework.stereotype.Component
class SharedStrip implements SharedDeviceStrip {

    private final Presence presence;
    private final CurrentBorrower current;

    SharedStrip(Presence presence, CurrentBorrower current) {
        this.presence = presence;
        this.current = current;
    }

    @Override
    public Optional<Component> here() {
        return current.find()
                .filter(SignedInBorrower::sharedDevice)
                .map(shared -> strip(UI.getCurrent(), presence.endsIn()));
    }

    private static Component strip(UI ui, Duration left) {
        var clock = new Element("q-shared-device");
        clock.appendChild(new Element("span").setText(ui.getTranslation("presence.endsIn")));
        clock.appendChild(new Element("q-countdown").setAttribute("seconds", String.valueOf(left.toSeconds())));
        var curtain = new Div(new Paragraph(ui.getTranslation("presence.hidden")));
        curtain.addClassName("curtain");
        var strip = new Div();
        strip.addClassName("shared-strip");
        strip.getElement().appendChild(clock);
        strip.add(curtain);
        return strip;
    }
}
