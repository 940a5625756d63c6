package kz.qorgan.session.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import kz.qorgan.session.SessionPolicy;
import kz.qorgan.session.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks a person who has not done anything for a while whether to stay, before the session ends by itself. */
@Component
class IdleWarning {

    private static final Logger LOG = LoggerFactory.getLogger(IdleWarning.class);

    private final OpenPages pages;
    private final Sessions sessions;
    private final SessionPolicy policy;

    IdleWarning(OpenPages pages, Sessions sessions, SessionPolicy policy) {
        this.pages = pages;
        this.sessions = sessions;
        this.policy = policy;
    }

    @Scheduled(fixedDelayString = "PT2S")
    void look() {
        var open = pages.sessions();
        if (open.isEmpty()) {
            return;
        }
        try {
            sessions.timeLeft(open)
                    .forEach((session, left) -> pages.inPagesOf(session, ui -> {
                        if (left.compareTo(policy.warnBefore()) <= 0) {
                            warn(ui, left);
                        } else {
                            reassure(ui);
                        }
                    }));
        } catch (DataAccessException e) {
            LOG.warn(
                    "The time left of open pages cannot be read: {}",
                    e.getClass().getSimpleName());
        }
    }

    private void warn(UI ui, Duration left) {
        if (ComponentUtil.getData(ui, Dialog.class) != null) {
            return;
        }
        var dialog = new Dialog(ui.getTranslation("shell.ending.title"));
        dialog.setCloseOnOutsideClick(false);
        dialog.setRole("alertdialog");
        dialog.add(content(ui, dialog, left));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                ComponentUtil.setData(ui, Dialog.class, null);
                sessions.stay();
            }
        });
        ComponentUtil.setData(ui, Dialog.class, dialog);
        ui.add(dialog);
        dialog.open();
    }

    private static Div content(UI ui, Dialog dialog, Duration left) {
        var countdown = new Element("q-countdown");
        countdown.setAttribute("seconds", String.valueOf(Math.max(0, left.toSeconds())));
        var stay = new Button(ui.getTranslation("shell.ending.stay"), click -> dialog.close());
        stay.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        stay.setAutofocus(true);
        var actions = new Div(stay);
        actions.addClassName("actions");
        var content = new Div(
                new Paragraph(ui.getTranslation("shell.ending.text")),
                new Span(ui.getTranslation("shell.ending.timeLeft")));
        content.getElement().appendChild(countdown);
        content.add(actions);
        content.addClassName("dialog");
        return content;
    }

    /** Somebody was active in another tab. */
    private static void reassure(UI ui) {
        var dialog = ComponentUtil.getData(ui, Dialog.class);
        if (dialog != null) {
            ComponentUtil.setData(ui, Dialog.class, null);
            ui.remove(dialog);
        }
    }
}
