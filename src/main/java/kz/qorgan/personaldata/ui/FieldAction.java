package kz.qorgan.personaldata.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import kz.qorgan.personaldata.DataField;

/** Something that another module lets a person do with one field, such as correcting it. */
public interface FieldAction {

    /** What stands beside the value; nothing where the field permits it to nobody. */
    Optional<Component> of(DataField field);
}
