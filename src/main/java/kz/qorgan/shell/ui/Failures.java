package kz.qorgan.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import kz.qorgan.shell.ErrorReports;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** What a signed-in person sees when something fails: what is the case, what to do, and a number to quote. */
@Component
class Failures implements VaadinServiceInitListener {

    private final ErrorReports reports;

    Failures(ErrorReports reports) {
        this.reports = reports;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(Failures::systemMessages);
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this::failed));
    }

    /** A service that refuses because the session is over: the page that explains it, at once. */
    private void failed(ErrorEvent event) {
        var ui = UI.getCurrent();
        var failure = event.getThrowable();
        var refused = failure instanceof AccessDeniedException || failure instanceof AuthenticationException;
        if (refused && ui != null) {
            ui.getPage().setLocation("/signed-out");
            return;
        }
        var number = reports.report(failure);
        if (ui != null) {
            show(ui, number);
        }
    }

    private static void show(UI ui, String number) {
        var dialog = new Dialog(ui.getTranslation("shell.error.failed.heading"));
        var home = new Anchor("/", ui.getTranslation("shell.error.home"));
        home.addClassNames("button", "primary");
        home.setRouterIgnore(true);
        var content = new Div(
                new Paragraph(ui.getTranslation("shell.error.failed.text")),
                new Paragraph(ui.getTranslation("shell.error.failed.next")),
                new Paragraph(new Span(ui.getTranslation("shell.error.id") + " "), new Span(number)),
                home);
        content.addClassName("dialog");
        dialog.add(content);
        dialog.open();
    }

    private static SystemMessages systemMessages(SystemMessagesInfo info) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setSessionExpiredURL("/signed-out");
        messages.setCookiesDisabledNotificationEnabled(false);
        messages.setInternalErrorNotificationEnabled(false);
        return messages;
    }
}
