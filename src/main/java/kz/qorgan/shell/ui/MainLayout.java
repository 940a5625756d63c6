package kz.qorgan.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import kz.qorgan.kernel.Language;
import kz.qorgan.shell.SharedDeviceStrip;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The frame of the signed-in pages: brand, menu, language, sign-out. The menu is what the views' {@code @Menu} says. Names
 * the components that can appear over any page, because a page loads only what its view and its frame name.
 */
@Layout
@Uses(Dialog.class)
@Uses(Button.class)
@PermitAll
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final List<String> SHORT_NAMES = List.of("Қаз", "Рус", "Eng");

    private final List<Anchor> menu = new ArrayList<>();
    private final Div content = new Div();

    MainLayout(SharedDeviceStrip sharedDevice) {
        var strip = sharedDevice.here();
        addClassName("frame");
        add(skipLink());
        strip.ifPresent(this::add);
        add(header(strip.isPresent() ? "shell.leave" : "shell.signOut"), content);
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var here = "/" + event.getLocation().getPath();
        menu.forEach(item -> {
            item.getElement().removeAttribute("aria-current");
            if (item.getHref().equals(here)) {
                item.getElement().setAttribute("aria-current", "page");
            }
        });
    }

    private Component skipLink() {
        var skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    private Component header(String leaving) {
        var brand = new Anchor("/", getTranslation("shell.brand"));
        brand.addClassName("brand");
        var header = new Header(brand, languages(), signOut(leaving), navigation());
        header.addClassName("topbar");
        header.getElement().insertChild(header.getComponentCount() - 1, menuButton());
        return header;
    }

    /** For narrow pages. A static script opens and closes the menu, so that it does so without a connection too. */
    private Element menuButton() {
        return new Element("button")
                .setAttribute("type", "button")
                .setAttribute("class", "menu-button")
                .setAttribute("data-menu", "")
                .setAttribute("aria-expanded", "false")
                .setAttribute("aria-controls", "menu")
                .setText(getTranslation("shell.menu"));
    }

    private Component navigation() {
        var navigation = new Nav();
        navigation.addClassName("menu");
        navigation.setId("menu");
        navigation.setAriaLabel(getTranslation("shell.menu"));
        MenuConfiguration.getMenuEntries().stream().map(this::item).forEach(item -> {
            menu.add(item);
            navigation.add(item);
        });
        return navigation;
    }

    private Anchor item(MenuEntry entry) {
        var item = new Anchor(entry.path(), getTranslation(entry.title()));
        item.addClassName("menu-item");
        return item;
    }

    private Component languages() {
        var languages = new Nav();
        languages.addClassName("languages");
        languages.setAriaLabel(getTranslation("shell.languages"));
        for (var language : Language.values()) {
            languages.add(language(language));
        }
        return languages;
    }

    /** Reloads the page, because texts are written when a view is made. */
    private Component language(Language language) {
        var own = language.locale().getDisplayLanguage(language.locale());
        var choice = new Anchor("?lang=" + language.tag(), new Span(SHORT_NAMES.get(language.ordinal())));
        choice.setRouterIgnore(true);
        choice.getElement().setAttribute("lang", language.tag());
        choice.getElement().setAttribute("title", own);
        if (Language.of(getLocale()) == language) {
            choice.getElement().setAttribute("aria-current", "true");
        }
        return choice;
    }

    /** A plain form: it works when the connection of the page is lost, and everywhere else. */
    private Component signOut(String leaving) {
        var form = new Element("form");
        form.setAttribute("method", "post").setAttribute("action", "/sign-out");
        var token = (CsrfToken) VaadinServletRequest.getCurrent().getAttribute(CsrfToken.class.getName());
        if (token != null) {
            form.appendChild(new Element("input")
                    .setAttribute("type", "hidden")
                    .setAttribute("name", token.getParameterName())
                    .setAttribute("value", token.getToken()));
        }
        form.appendChild(new Element("button")
                .setAttribute("class", "button quiet")
                .setAttribute("type", "submit")
                .setText(getTranslation(leaving)));
        var place = new Div();
        place.addClassName("sign-out");
        place.getElement().appendChild(form);
        return place;
    }
}
