package kz.qorgan.history.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.function.BiConsumer;
import kz.qorgan.device.DeviceWords;
import kz.qorgan.history.HistoryEvent;
import kz.qorgan.history.ReportNumber;
import kz.qorgan.kernel.Language;
import kz.qorgan.shell.SpokenTimes;

/** One entry: what happened, when, from where; and the way to say that it was not me. */
class EventRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient HistoryEvent event;
    private final Div main = new Div();
    private final Div actions = new Div();

    EventRow(HistoryEvent event, SpokenTimes times, BiConsumer<EventRow, HistoryEvent> doubt) {
        this.event = event;
        addClassName("row");
        getElement().setAttribute("data-row", String.valueOf(event.entry()));
        main.addClassName("row-main");
        var title = new Span(sentence());
        title.addClassName("row-title");
        main.add(title);
        add(main);
        if (event.here()) {
            main.add(badge(getTranslation("session.thisDevice"), "good"));
        }
        event.report().ifPresent(this::reported);
        main.add(facts(times));
        if (event.reportable()) {
            add(question(doubt));
        }
    }

    /** From now on the number stands where the question was. */
    void reported(ReportNumber number) {
        remove(actions);
        main.addComponentAtIndex(1, badge(getTranslation("history.reported", number.value()), "wait"));
    }

    String sentence() {
        var factor = event.factor()
                .map(kind -> getTranslation("history.factor." + kind))
                .orElse("");
        var words = getTranslation("history.act." + event.words(), factor);
        var told = event.delivery()
                .map(fate -> words + " " + getTranslation("history.delivery." + fate.name()))
                .orElse(words);
        return event.unused() ? told + " " + getTranslation("history.unused") : told;
    }

    private Component badge(String text, String tone) {
        var badge = new Span(text);
        badge.addClassNames("badge", tone);
        return badge;
    }

    private Component facts(SpokenTimes times) {
        var list = new Element("dl");
        list.setAttribute("class", "facts");
        list.appendChild(fact("history.when", new Element("dd").appendChild(times.element(event.at(), getLocale()))));
        event.from().ifPresent(from -> {
            if (from.browser().isPresent() || from.system().isPresent()) {
                list.appendChild(fact("history.device", new Element("dd").setText(device(from))));
            }
            list.appendChild(fact("session.network", new Element("dd").setText(from.network())));
            from.city()
                    .map(city -> city.in(Language.of(getLocale())))
                    .ifPresent(city -> list.appendChild(fact("session.place", new Element("dd").setText(city))));
        });
        var facts = new Div();
        facts.getElement().appendChild(list);
        return facts;
    }

    private String device(DeviceWords from) {
        return getTranslation(
                "session.device",
                from.browser().orElseGet(() -> getTranslation("session.unknownBrowser")),
                from.system().orElseGet(() -> getTranslation("session.unknownSystem")));
    }

    private Element fact(String key, Element value) {
        return new Element("div").appendChild(new Element("dt").setText(getTranslation(key)), value);
    }

    private Component question(BiConsumer<EventRow, HistoryEvent> doubt) {
        var button = new Button(getTranslation("history.notMe"), click -> doubt.accept(this, event));
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.getElement().setAttribute("title", sentence());
        actions.addClassName("row-actions");
        actions.add(button);
        return actions;
    }
}
