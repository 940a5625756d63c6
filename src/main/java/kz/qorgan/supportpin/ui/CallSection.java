package kz.qorgan.supportpin.ui;

import com.vaadin.flow.component.Component;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.shell.ui.PageSection;
import kz.qorgan.supportpin.SupportPins;

/** Puts the card on the overview. */
@org.springframework.stereotype.Component
class CallSection implements PageSection {

    private final SupportPins pins;
    private final SpokenTimes times;

    CallSection(SupportPins pins, SpokenTimes times) {
        this.pins = pins;
        this.times = times;
    }

    @Override
    public String view() {
        return "overview";
    }

    @Override
    public Component make() {
        return new CallCard(pins, times);
    }
}
