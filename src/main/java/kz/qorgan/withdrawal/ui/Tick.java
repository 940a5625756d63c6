package kz.qorgan.withdrawal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;

/** A box to tick, the browser's own, with its label and a sentence of help. */
class Tick extends Div {

    private static final long serialVersionUID = 1L;
    private static final String CHECKED = "checked";

    private final Element box = new Element("input");

    /** @param id unique in the page */
    Tick(String id, String label, String help, boolean ticked, Consumer<Boolean> changed) {
        addClassName("check");
        box.setAttribute("type", "checkbox").setAttribute("id", id);
        box.setProperty(CHECKED, ticked);
        box.addPropertyChangeListener(CHECKED, "change", change -> changed.accept(isTicked()));
        var name = new Element("label").setAttribute("for", id).setText(label);
        getElement().appendChild(box, name);
        if (!help.isEmpty()) {
            box.setAttribute("aria-describedby", id + "-help");
            getElement()
                    .appendChild(new Element("p")
                            .setAttribute("class", "help")
                            .setAttribute("id", id + "-help")
                            .setText(help));
        }
    }

    final boolean isTicked() {
        return box.getProperty(CHECKED, false);
    }

    void tick() {
        box.setProperty(CHECKED, true);
    }
}
