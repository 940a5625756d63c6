package kz.qorgan.factors.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.session.Sessions;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.verification.StrongFactor;

/** Says when and where a factor was added and from when it counts, in the language of the page. */
class FactorWords {

    private final Component page;
    private final Sessions sessions;
    private final SpokenTimes times;

    FactorWords(Component page, Sessions sessions, SpokenTimes times) {
        this.page = page;
        this.sessions = sessions;
        this.times = times;
    }

    boolean isWaiting(StrongFactor factor) {
        return times.isAhead(factor.usableFrom());
    }

    String from(Instant time) {
        return times.from(time, UI.getCurrent().getLocale());
    }

    String text(String key, Object... arguments) {
        return page.getTranslation(key, arguments);
    }

    String kind(StrongFactor factor) {
        return text("factors.kind." + factor.kind());
    }

    /** When and where it was added, and from when it counts if that is still ahead. */
    Div facts(StrongFactor factor) {
        var list = new Element("dl");
        list.setAttribute("class", "facts");
        var added = new Element("dd")
                .appendChild(times.element(factor.addedAt(), UI.getCurrent().getLocale()));
        list.appendChild(fact("factors.addedAt", added));
        list.appendChild(fact("factors.addedIn", new Element("dd").setText(place(factor.addedIn()))));
        var facts = new Div();
        facts.getElement().appendChild(list);
        return facts;
    }

    Component badge(StrongFactor factor) {
        var badge = new Span(text(isWaiting(factor) ? "factors.waiting" : "factors.counts"));
        badge.addClassNames("badge", isWaiting(factor) ? "wait" : "good");
        return badge;
    }

    private String place(SessionId session) {
        return sessions.describe(session)
                .map(words -> text(
                        "session.device",
                        words.browser().orElseGet(() -> text("session.unknownBrowser")),
                        words.system().orElseGet(() -> text("session.unknownSystem"))))
                .orElseGet(() -> text("factors.byUs"));
    }

    private Element fact(String key, Element value) {
        return new Element("div").appendChild(new Element("dt").setText(text(key)), value);
    }
}
