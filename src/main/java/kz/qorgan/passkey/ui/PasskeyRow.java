package kz.qorgan.passkey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import kz.qorgan.device.DeviceWords;
import kz.qorgan.passkey.Passkey;
import kz.qorgan.session.Sessions;
import kz.qorgan.shell.SpokenTimes;

/** One passkey of the list. One that does not count yet is stopped at the top of the page, where all such stand. */
class PasskeyRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient Passkey passkey;
    private final transient SpokenTimes times;

    PasskeyRow(
            Passkey passkey, Sessions sessions, SpokenTimes times, Consumer<Passkey> rename, Consumer<Passkey> remove) {
        this.passkey = passkey;
        this.times = times;
        addClassName("row");
        getElement().setAttribute("data-row", passkey.id().toString());
        var main = new Div(title());
        main.addClassName("row-main");
        var waiting = times.isAhead(passkey.factor().usableFrom());
        if (waiting) {
            main.add(badge());
        }
        main.add(facts(sessions));
        var actions = new Div(button("passkey.rename", rename));
        actions.addClassName("row-actions");
        if (!waiting) {
            actions.add(button("passkey.remove", remove));
        }
        add(main, actions);
    }

    static String name(Component speaker, DeviceWords words) {
        return speaker.getTranslation(
                "session.device",
                words.browser().orElseGet(() -> speaker.getTranslation("session.unknownBrowser")),
                words.system().orElseGet(() -> speaker.getTranslation("session.unknownSystem")));
    }

    private Component title() {
        var title = new Span(passkey.name().text());
        title.addClassName("row-title");
        return title;
    }

    private Component badge() {
        var from = times.from(passkey.factor().usableFrom(), getLocale());
        var badge = new Span(getTranslation("passkey.waiting", from));
        badge.addClassNames("badge", "wait");
        return badge;
    }

    private Component facts(Sessions sessions) {
        var list = new Element("dl").setAttribute("class", "facts");
        list.appendChild(fact(
                "passkey.addedAt",
                new Element("dd").appendChild(times.element(passkey.factor().addedAt(), getLocale()))));
        sessions.describe(passkey.factor().addedIn())
                .ifPresent(words ->
                        list.appendChild(fact("passkey.addedOn", new Element("dd").setText(name(this, words)))));
        list.appendChild(fact(
                "passkey.lastUsed",
                passkey.lastUsedAt()
                        .map(time -> new Element("dd").appendChild(times.element(time, getLocale())))
                        .orElseGet(() -> new Element("dd").setText(getTranslation("passkey.neverUsed")))));
        var facts = new Div();
        facts.getElement().appendChild(list);
        return facts;
    }

    private Element fact(String key, Element value) {
        return new Element("div").appendChild(new Element("dt").setText(getTranslation(key)), value);
    }

    private Button button(String key, Consumer<Passkey> act) {
        var button = new Button(getTranslation(key), click -> act.accept(passkey));
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(getTranslation(key) + ": " + passkey.name().text());
        return button;
    }
}
