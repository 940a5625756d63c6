package kz.qorgan.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import kz.qorgan.overview.Overview;
import kz.qorgan.overview.Overview.Summary;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.shell.ui.PageSections;

/** UC-005: who am I here, when was I here last, and does anything need me. */
@Route("")
@Menu(title = "shell.menu.overview", order = 10)
@RolesAllowed("BORROWER")
class OverviewView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SpokenTimes times;

    OverviewView(Overview overview, SpokenTimes times, PageSections more) {
        this.times = times;
        addClassName("content");
        setId("content");
        getElement().setAttribute("data-view", "overview");
        var summary = overview.summary();
        var greeting = new Paragraph(
                getTranslation("overview.greeting", summary.profile().name().given()));
        greeting.addClassName("lead");
        add(new H1(getTranslation("overview.heading")), greeting, attention(summary), facts(summary), tiles(summary));
        add(more.of("overview"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("overview.heading") + " · " + getTranslation("shell.brand");
    }

    private Component attention(Summary summary) {
        var others = summary.devices() - 1;
        var card = new Section(new H2(getTranslation("overview.attention")));
        card.addClassName("card");
        if (others == 0) {
            var calm = new Paragraph(getTranslation("overview.attention.none"));
            calm.addClassName("soft");
            card.add(calm);
        } else {
            var look = new Anchor("/devices", getTranslation("shell.menu.devices"));
            look.addClassNames("button", "primary");
            card.add(new Paragraph(getTranslation("overview.attention.otherDevices", others)), look);
        }
        return card;
    }

    private Component facts(Summary summary) {
        var list = new Element("dl");
        list.setAttribute("class", "facts");
        var number = new Element("dd").setText(summary.profile().number().masked());
        number.setAttribute("class", "digits masked");
        list.appendChild(fact("overview.number", number));
        summary.signInBefore()
                .ifPresentOrElse(
                        before -> list.appendChild(fact("overview.lastSignIn", time(before))),
                        () -> list.appendChild(fact(
                                "overview.lastSignIn",
                                new Element("dd").setText(getTranslation("overview.firstSignIn")))));
        var card = new Section();
        card.addClassName("card");
        card.getElement().appendChild(list);
        return card;
    }

    private Component tiles(Summary summary) {
        var number = new Span(String.valueOf(summary.devices()));
        number.addClassName("tile-number");
        var tile = new Anchor("/devices", number, new Span(getTranslation("overview.devices", summary.devices())));
        tile.addClassName("tile");
        var tiles = new Div(tile);
        tiles.addClassName("tiles");
        return tiles;
    }

    private Element fact(String key, Element value) {
        return new Element("div").appendChild(new Element("dt").setText(getTranslation(key)), value);
    }

    private Element time(Instant instant) {
        return new Element("dd").appendChild(times.element(instant, getLocale()));
    }
}
