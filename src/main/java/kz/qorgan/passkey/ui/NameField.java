package kz.qorgan.passkey.ui;

import com.vaadin.flow.component.Composite;
import java.util.Optional;
import kz.qorgan.passkey.Passkey;
import kz.qorgan.shell.ui.Field;

/** What a passkey is to be called. */
class NameField extends Composite<Field> {

    private static final long serialVersionUID = 1L;

    private final Field field;

    NameField(String suggestion, Runnable submit) {
        this.field = new Field("passkey-name", getTranslation("passkey.add.name"))
                .autocomplete("off")
                .atMost(Passkey.Name.LONGEST)
                .filledWith(suggestion)
                .help(getTranslation("passkey.add.name.help"))
                .onEnter(submit);
    }

    /** What was typed, where it can be a name; else the field says what to do. */
    Optional<Passkey.Name> read() {
        var name = Passkey.Name.of(field.value());
        field.problem(name.isPresent() ? "" : getTranslation("passkey.problem.name", Passkey.Name.LONGEST));
        return name;
    }

    @Override
    protected Field initContent() {
        return field;
    }
}
