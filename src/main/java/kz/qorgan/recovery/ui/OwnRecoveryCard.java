package kz.qorgan.recovery.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.BooleanSupplier;
import kz.qorgan.recovery.OwnRecovery;
import kz.qorgan.recovery.OwnRecovery.UnderWay;
import kz.qorgan.shell.SpokenTimes;

/** UC-041: somebody asks for the account; stop it with one press. Nothing is shown while nobody does. */
class OwnRecoveryCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient OwnRecovery recovery;
    private final transient SpokenTimes times;
    private final Paragraph status = new Paragraph();

    OwnRecoveryCard(OwnRecovery recovery, SpokenTimes times) {
        this.recovery = recovery;
        this.times = times;
        addClassName("stack");
        getElement().setAttribute("data-card", "recovery");
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        show("");
    }

    private void show(String said) {
        removeAll();
        var underWay = recovery.mine();
        setVisible(!underWay.isEmpty() || !said.isEmpty());
        status.setText(said);
        add(new H2(getTranslation("recovery.own.heading")), status);
        underWay.forEach(found -> add(row(found)));
    }

    private Div row(UnderWay found) {
        var at = times.exact(found.createdAt(), getLocale());
        var row = new Div(new Paragraph(getTranslation("recovery.own.text", found.number(), at, found.to())));
        row.addClassName("card");
        row.getElement().setAttribute("data-row", true);
        var veto = button("recovery.own.veto", "recovery.own.stopped", () -> recovery.veto(found.id()));
        veto.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var actions = new Div(veto);
        actions.addClassName("actions");
        if (found.confirmable()) {
            actions.add(button("recovery.own.confirm", "recovery.own.confirmed", () -> recovery.confirm(found.id())));
        }
        row.add(actions);
        return row;
    }

    private Button button(String label, String done, BooleanSupplier act) {
        return new Button(
                getTranslation(label), click -> show(getTranslation(act.getAsBoolean() ? done : "recovery.own.over")));
    }
}
