package kz.qorgan.quiet.ui;

import com.vaadin.flow.component.Component;
import kz.qorgan.quiet.QuietSwitch;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.shell.ui.PageSection;
import org.springframework.core.annotation.Order;

/** Puts the switch on the page of sign-in methods. */
@org.springframework.stereotype.Component
@Order(90)
class QuietSection implements PageSection {

    private final QuietSwitch quiet;
    private final SpokenTimes times;

    QuietSection(QuietSwitch quiet, SpokenTimes times) {
        this.quiet = quiet;
        this.times = times;
    }

    @Override
    public String view() {
        return "sign-in-methods";
    }

    @Override
    public Component make() {
        return new QuietCard(quiet, times);
    }
}
