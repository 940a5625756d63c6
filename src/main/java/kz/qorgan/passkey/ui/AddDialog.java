package kz.qorgan.passkey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kz.qorgan.passkey.Passkey;

/** Takes the name first, because the device's own window lies over everything as soon as it is asked. */
class AddDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final List<String> EXPLAINED = List.of("cancelled", "exists", "unsupported");

    private final NameField name;
    private final Paragraph status = new Paragraph();
    private final Div asker = new Div();
    private final transient Consumer<Consumer<String>> begin;
    private final transient BiConsumer<String, Passkey.Name> finish;

    /**
     * @param begin gives the options of a new question
     * @param finish takes what the authenticator answered
     */
    AddDialog(String suggestion, Consumer<Consumer<String>> begin, BiConsumer<String, Passkey.Name> finish) {
        this.begin = begin;
        this.finish = finish;
        this.name = new NameField(suggestion, this::ask);
        setHeaderTitle(getTranslation("passkey.add"));
        setCloseOnOutsideClick(false);
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        var next = new Button(getTranslation("passkey.add.continue"), click -> ask());
        next.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var actions = new Div(next, new Button(getTranslation("shell.cancel"), click -> close()));
        actions.addClassName("actions");
        var content = new Div(new Paragraph(getTranslation("passkey.add.lead")), name, status, actions, asker);
        content.addClassNames("dialog", "form");
        content.getElement().setAttribute("data-view", "add-passkey");
        add(content);
    }

    private void ask() {
        name.read().ifPresent(called -> begin.accept(options -> ask(options, called)));
    }

    private void ask(String options, Passkey.Name called) {
        status.setText(getTranslation("passkey.add.waiting"));
        var element = new PasskeyElement(answer -> finish(answer, called), this::explain);
        element.make(options);
        asker.removeAll();
        asker.add(element);
    }

    private void finish(String answer, Passkey.Name called) {
        close();
        finish.accept(answer, called);
    }

    private void explain(String word) {
        asker.removeAll();
        status.setText(getTranslation("passkey.problem." + (EXPLAINED.contains(word) ? word : "cancelled")));
    }
}
