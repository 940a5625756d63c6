package kz.qorgan.rightsdialogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import kz.qorgan.rightsclock.Progress;
import kz.qorgan.shell.SpokenTimes;

/** How much of the term is used, as a bar and in words; the same for whoever waits and for whoever must answer. */
class ClockPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SpokenTimes times;

    ClockPart(Progress progress, SpokenTimes times) {
        this.times = times;
        addClassName("clock");
        var words = words(progress);
        getElement()
                .appendChild(new Element("progress")
                        .setAttribute("max", "100")
                        .setAttribute("value", String.valueOf(progress.percent()))
                        .setAttribute("aria-label", getTranslation("rightsdialogue.clock.used", progress.percent()))
                        .setAttribute("data-tone", progress.overdue() ? "late" : "on"));
        var text = new Paragraph(words);
        text.addClassNames("help");
        add(text);
    }

    private String words(Progress progress) {
        if (progress.pausedAt().isPresent()) {
            return getTranslation(
                    "rightsdialogue.clock.paused",
                    exact(progress.pausedAt().get()),
                    exact(progress.dueAt()),
                    exact(progress.dueIfResumed().orElse(progress.dueAt())));
        }
        var until = exact(progress.dueAt());
        if (progress.overdue()) {
            return getTranslation("rightsdialogue.clock.late", until);
        }
        return getTranslation("rightsdialogue.clock." + progress.unit(), progress.daysLeft(), until);
    }

    private String exact(Instant time) {
        return times.exact(time, getLocale());
    }
}
