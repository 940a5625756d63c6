package kz.qorgan.passkey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import kz.qorgan.passkey.Passkey;

/** Gives a passkey another name. */
class RenameDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final NameField field;
    private final transient Consumer<Passkey.Name> rename;

    RenameDialog(Passkey.Name former, Consumer<Passkey.Name> rename) {
        this.rename = rename;
        this.field = new NameField(former.text(), this::save);
        setHeaderTitle(getTranslation("passkey.rename.title"));
        var confirm = new Button(getTranslation("shell.confirm"), click -> save());
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var actions = new Div(confirm, new Button(getTranslation("shell.cancel"), click -> close()));
        actions.addClassName("actions");
        var content = new Div(field, actions);
        content.addClassNames("dialog", "form");
        add(content);
    }

    private void save() {
        field.read().ifPresent(name -> {
            close();
            rename.accept(name);
        });
    }
}
