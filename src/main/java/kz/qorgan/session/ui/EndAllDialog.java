package kz.qorgan.session.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says how many devices will be signed out, this one included, before it happens. */
class EndAllDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    EndAllDialog(int devices, Runnable confirmed) {
        setHeaderTitle(getTranslation("session.endAll"));
        var confirm = new Button(getTranslation("shell.confirm"), click -> {
            close();
            confirmed.run();
        });
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var cancel = new Button(getTranslation("shell.cancel"), click -> close());
        var actions = new Div(confirm, cancel);
        actions.addClassName("actions");
        var content = new Div(new Paragraph(getTranslation("session.endAll.question", devices)), actions);
        content.addClassName("dialog");
        add(content);
    }
}
