package kz.qorgan.quiet.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import kz.qorgan.quiet.QuietSwitch;
import kz.qorgan.quiet.QuietTime;
import kz.qorgan.shell.SpokenTimes;

/** UC-012: turns codes off for a while, and says until when they are off. */
class QuietCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient QuietSwitch quiet;
    private final transient SpokenTimes times;
    private final Paragraph status = new Paragraph();
    private final Div actions = new Div();

    QuietCard(QuietSwitch quiet, SpokenTimes times) {
        this.quiet = quiet;
        this.times = times;
        addClassName("card");
        getElement().setAttribute("data-card", "quiet");
        status.getElement().setAttribute("role", "status");
        actions.addClassName("actions");
        var text = new Paragraph(getTranslation("quiet.text"));
        text.addClassName("soft");
        add(new H2(getTranslation("quiet.heading")), text, status, actions);
        show();
    }

    private void show() {
        var until = quiet.until();
        status.setText(until.map(this::on).orElseGet(() -> getTranslation("quiet.off")));
        actions.removeAll();
        for (var time : QuietTime.values()) {
            actions.add(new Button(getTranslation("quiet.for", time.hours()), click -> turnOn(time)));
        }
        until.ifPresent(running -> actions.add(new Button(getTranslation("quiet.turnOff"), click -> turnOff())));
    }

    private String on(Instant until) {
        return getTranslation("quiet.on", times.from(until, getLocale()));
    }

    private void turnOn(QuietTime time) {
        quiet.turnOn(time);
        show();
    }

    private void turnOff() {
        quiet.turnOff();
        show();
    }
}
