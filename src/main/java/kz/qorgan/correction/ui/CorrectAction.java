package kz.qorgan.correction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.Optional;
import kz.qorgan.catalogue.Field.KeptBy;
import kz.qorgan.correction.Corrections;
import kz.qorgan.kernel.Language;
import kz.qorgan.personaldata.DataField;
import kz.qorgan.personaldata.ui.FieldAction;

/** Leads from a field of "My data" to where it is put right. */
@org.springframework.stereotype.Component
class CorrectAction implements FieldAction {

    private final Corrections corrections;

    CorrectAction(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public Optional<Component> of(DataField field) {
        if (field.field().keptBy() == KeptBy.PHONE) {
            return Optional.of(button(field, "sign-in-methods"));
        }
        return corrections.isOffered(field.field())
                ? Optional.of(button(field, "my-data/correct/" + field.field().name()))
                : Optional.empty();
    }

    private static Button button(DataField field, String page) {
        var ui = UI.getCurrent();
        var button = new Button(
                ui.getTranslation("correction.correct"),
                click -> UI.getCurrent().navigate(page));
        button.getElement()
                .setAttribute(
                        "title",
                        ui.getTranslation(
                                "correction.correct.of", field.field().label().in(Language.of(ui.getLocale()))));
        return button;
    }
}
