package kz.qorgan.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import java.util.function.Consumer;

/** One of several words, in the browser's own list. */
public class ChoiceField extends Div {

    private static final long serialVersionUID = 1L;

    private final Element select = new Element("select");
    private final Paragraph problem = new Paragraph();

    /** @param words what each choice is called, in their order */
    public ChoiceField(String id, String label, Map<String, String> words, String chosen) {
        addClassName("field");
        var name = new NativeLabel(label);
        name.getElement().setAttribute("for", id);
        select.setAttribute("id", id).setAttribute("name", id);
        select.setAttribute("aria-describedby", id + "-problem");
        select.appendChild(option("", "—", chosen));
        words.forEach((word, said) -> select.appendChild(option(word, said, chosen)));
        select.setProperty("value", chosen);
        select.addPropertyChangeListener("value", "change", change -> {});
        problem.addClassName("problem");
        problem.setId(id + "-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(name, problem);
        getElement().appendChild(select);
    }

    /** Tells what is chosen whenever that changes. */
    public ChoiceField onChange(Consumer<String> listener) {
        select.addPropertyChangeListener("value", "change", change -> listener.accept(value()));
        return this;
    }

    public String value() {
        return select.getProperty("value", "");
    }

    /** As if a person had chosen it. */
    public void choose(String word) {
        select.setProperty("value", word);
    }

    /** Says what to do about what was chosen; empty when all is well. */
    public void problem(String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
    }

    private static Element option(String word, String said, String chosen) {
        var option = new Element("option").setAttribute("value", word).setText(said);
        return word.equals(chosen) ? option.setAttribute("selected", true) : option;
    }
}
