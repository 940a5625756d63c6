package kz.qorgan.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** There is no such page. The way on is the first page; the address is not repeated. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    NotFoundView() {
        addClassName("content");
        setId("content");
        getElement().setAttribute("data-view", "error");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        var text = new Paragraph(getTranslation("shell.error.notFound.text"));
        text.getElement().setAttribute("role", "status");
        var home = new Anchor("/", getTranslation("shell.error.home"));
        home.addClassNames("button", "primary");
        var card = new Div(text, new Paragraph(getTranslation("shell.error.notFound.next")), home);
        card.addClassName("card");
        add(new H1(getTranslation("shell.error.notFound.heading")), card);
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.error.notFound.heading") + " · Qorgan";
    }
}
