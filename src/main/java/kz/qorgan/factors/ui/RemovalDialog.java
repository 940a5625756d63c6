package kz.qorgan.factors.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says what taking a factor away costs before it happens, above all when it is the last one. */
class RemovalDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private RemovalDialog(FactorWords words, boolean last, Runnable confirmed) {
        super(words.text("factors.removal.title"));
        var confirm = new Button(words.text("shell.confirm"), click -> {
            close();
            confirmed.run();
        });
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var cancel = new Button(words.text("shell.cancel"), click -> close());
        var actions = new Div(confirm, cancel);
        actions.addClassName("actions");
        var content =
                new Div(new Paragraph(words.text(last ? "factors.removal.last" : "factors.removal.text")), actions);
        content.addClassName("dialog");
        add(content);
    }

    static void before(FactorWords words, boolean last, Runnable confirmed) {
        new RemovalDialog(words, last, confirmed).open();
    }
}
