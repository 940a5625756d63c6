package kz.qorgan.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.function.Consumer;
import kz.qorgan.kernel.Language;
import kz.qorgan.session.Device;
import kz.qorgan.shell.SpokenTimes;

/** One device of the list: what it is, since when, last used, from where; and the way to end it. */
class DeviceRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient SpokenTimes times;

    DeviceRow(Device device, SpokenTimes times, Consumer<Device> end) {
        this.times = times;
        addClassName("row");
        getElement().setAttribute("data-row", device.session().toString());
        var main = new Div(title(device));
        main.addClassName("row-main");
        if (device.current()) {
            main.add(badge("session.thisDevice", "good"));
        }
        if (device.shared()) {
            main.add(badge("session.sharedDevice", "wait"));
        }
        main.add(facts(device));
        add(main);
        if (!device.current()) {
            add(ending(device, end));
        }
    }

    static String name(Component speaker, Device device) {
        return speaker.getTranslation(
                "session.device",
                device.words().browser().orElseGet(() -> speaker.getTranslation("session.unknownBrowser")),
                device.words().system().orElseGet(() -> speaker.getTranslation("session.unknownSystem")));
    }

    private Component title(Device device) {
        var title = new Span(name(this, device));
        title.addClassName("row-title");
        return title;
    }

    private Component badge(String key, String tone) {
        var badge = new Span(getTranslation(key));
        badge.addClassNames("badge", tone);
        return badge;
    }

    private Component facts(Device device) {
        var facts = new Div();
        var list = new Element("dl");
        list.setAttribute("class", "facts");
        list.appendChild(fact("session.lastUsed", time(device.lastUsedAt())));
        list.appendChild(fact("session.signedInAt", time(device.signedInAt())));
        list.appendChild(
                fact("session.network", new Element("dd").setText(device.words().network())));
        device.words()
                .city()
                .map(city -> city.in(Language.of(getLocale())))
                .ifPresent(city -> list.appendChild(fact("session.place", new Element("dd").setText(city))));
        facts.getElement().appendChild(list);
        return facts;
    }

    private Element fact(String key, Element value) {
        return new Element("div").appendChild(new Element("dt").setText(getTranslation(key)), value);
    }

    private Element time(Instant instant) {
        return new Element("dd").appendChild(times.element(instant, getLocale()));
    }

    private Component ending(Device device, Consumer<Device> end) {
        var button = new Button(getTranslation("session.end"), click -> end.accept(device));
        button.setDisableOnClick(true);
        button.getElement().setAttribute("title", name(this, device));
        var actions = new Div(button);
        actions.addClassName("row-actions");
        return actions;
    }
}
