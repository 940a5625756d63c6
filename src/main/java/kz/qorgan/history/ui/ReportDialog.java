package kz.qorgan.history.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;

/** Reports what was not me, says the number and what happens next, and offers to shut everybody else out at once. */
class ReportDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Div content = new Div();

    /** @param report gives the number; empty when there is nothing to report any more */
    ReportDialog(Supplier<String> report, Runnable endOthers) {
        setHeaderTitle(getTranslation("history.notMe"));
        var confirm = new Button(getTranslation("shell.confirm"), click -> reported(report.get(), endOthers));
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        confirm.setDisableOnClick(true);
        var cancel = new Button(getTranslation("shell.cancel"), click -> close());
        content.addClassName("dialog");
        content.add(new Paragraph(getTranslation("history.report.question")), actions(confirm, cancel));
        add(content);
    }

    private void reported(String number, Runnable endOthers) {
        content.removeAll();
        var close = new Button(getTranslation("history.report.close"), click -> close());
        if (number.isEmpty()) {
            content.add(new Paragraph(getTranslation("history.report.nothing")), actions(close));
            return;
        }
        content.add(said(), number(number));
        var end = new Button(getTranslation("session.endOthers"), click -> {
            close();
            endOthers.run();
        });
        end.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var freeze = new Anchor("/freeze", getTranslation("history.report.freeze"));
        freeze.addClassNames("button", "danger");
        freeze.setRouterIgnore(true);
        content.add(new Paragraph(getTranslation("history.report.next")), actions(end, freeze, close));
        close.focus();
    }

    private Paragraph said() {
        var said = new Paragraph(getTranslation("history.report.done"));
        said.getElement().setAttribute("role", "status");
        return said;
    }

    private static Span number(String number) {
        var digits = new Span(number);
        digits.addClassName("digits");
        return digits;
    }

    private static Div actions(Component... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }
}
