package kz.qorgan.passkey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import kz.qorgan.passkey.Passkey;

/** Says what removing a passkey costs before it happens, above all when it is the last second factor. */
class RemoveDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    RemoveDialog(Passkey.Name name, boolean last, Runnable confirmed) {
        setHeaderTitle(getTranslation("passkey.remove.title"));
        var content = new Div(new Paragraph(getTranslation("passkey.remove.text", name.text())));
        content.addClassName("dialog");
        if (last) {
            var warning = new Paragraph(getTranslation("passkey.remove.last"));
            warning.addClassNames("note", "wait");
            content.add(warning);
        }
        var confirm = new Button(getTranslation("shell.confirm"), click -> {
            close();
            confirmed.run();
        });
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var actions = new Div(confirm, new Button(getTranslation("shell.cancel"), click -> close()));
        actions.addClassName("actions");
        content.add(actions);
        add(content);
    }
}
