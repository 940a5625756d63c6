package kz.qorgan.correction.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;
import java.util.Map;

/** One of several words, in the browser's own list. */
class ChoiceField extends Div {

    private static final long serialVersionUID = 1L;

    private final Element select = new Element("select");

    /** @param words what each choice is called, in their order */
    ChoiceField(String id, String label, Map<String, String> words, String chosen) {
        addClassName("field");
        var name = new NativeLabel(label);
        name.getElement().setAttribute("for", id);
        select.setAttribute("id", id).setAttribute("name", id);
        select.appendChild(option("", "—", chosen));
        words.forEach((word, said) -> select.appendChild(option(word, said, chosen)));
        select.setProperty("value", chosen);
        select.addPropertyChangeListener("value", "change", change -> {});
        add(name);
        getElement().appendChild(select);
    }

    String value() {
        return select.getProperty("value", "");
    }

    private static Element option(String word, String said, String chosen) {
        var option = new Element("option").setAttribute("value", word).setText(said);
        return word.equals(chosen) ? option.setAttribute("selected", true) : option;
    }
}
