package kz.qorgan.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.ArrayList;
import java.util.List;
import kz.qorgan.kernel.Language;
import org.springframework.security.web.csrf.CsrfToken;

/** The frame of the pages behind a sign-in: brand, menu, language, sign-out. Which menu and which way out the page's face says. */
public abstract class Frame extends Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final List<String> SHORT_NAMES = List.of("Қаз", "Рус", "Eng");

    private final List<Anchor> menu = new ArrayList<>();
    private final Nav navigation = new Nav();
    private final Div content = new Div();

    protected Frame(Ways ways) {
        addClassName("frame");
        navigation.addClassName("menu");
        navigation.setId("menu");
        navigation.setAriaLabel(getTranslation("shell.menu"));
        add(skipLink(), header(ways), content);
    }

    /**
     * Where the frame leads.
     *
     * @param home the first page
     * @param signOut where the form for leaving goes
     * @param leaving key of the words on its button
     */
    public record Ways(String home, String signOut, String leaving) {}

    /** Puts a page into the menu. */
    protected final void addItem(String path, String title) {
        var item = new Anchor(path, getTranslation(title));
        item.addClassName("menu-item");
        menu.add(item);
        navigation.add(item);
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
            if (path(item).equals(here)) {
                item.getElement().setAttribute("aria-current", "page");
            }
        });
    }

    private static String path(Anchor item) {
        return item.getHref().startsWith("/") ? item.getHref() : "/" + item.getHref();
    }

    private Component skipLink() {
        var skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    private Component header(Ways ways) {
        var brand = new Anchor(ways.home(), getTranslation("shell.brand"));
        brand.addClassName("brand");
        var header = new Header(brand, languages(), signOut(ways), navigation);
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
    private Component signOut(Ways ways) {
        var form = new Element("form");
        form.setAttribute("method", "post").setAttribute("action", ways.signOut());
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
                .setText(getTranslation(ways.leaving())));
        var place = new Div();
        place.addClassName("sign-out");
        place.getElement().appendChild(form);
        return place;
    }
}
