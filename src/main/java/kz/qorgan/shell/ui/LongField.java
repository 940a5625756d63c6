package kz.qorgan.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.Element;

/** Several lines of text in the browser's own field, with what is wrong above it. */
public class LongField extends Div {

    private static final long serialVersionUID = 1L;
    private static final int TYPING_PAUSE_MILLIS = 300;

    private final Element area = new Element("textarea");
    private final Paragraph problem = new Paragraph();

    public LongField(String id, String label, String help, String text, Runnable typed) {
        addClassName("field");
        var name = new NativeLabel(label);
        name.getElement().setAttribute("for", id);
        area.setAttribute("id", id)
                .setAttribute("name", id)
                .setAttribute("rows", "4")
                .setAttribute("maxlength", "4000")
                .setAttribute("aria-describedby", id + "-problem " + id + "-help");
        area.setProperty("value", text);
        area.addPropertyChangeListener("value", "input", change -> typed.run())
                .debounce(TYPING_PAUSE_MILLIS, DebouncePhase.TRAILING);
        var hint = new Paragraph(help);
        hint.addClassName("help");
        hint.setId(id + "-help");
        add(name, problem(id));
        getElement().appendChild(area);
        add(hint);
    }

    private Paragraph problem(String id) {
        problem.addClassName("problem");
        problem.setId(id + "-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        return problem;
    }

    public String value() {
        return area.getProperty("value", "");
    }

    /** Says what to do about what was typed; empty when all is well. */
    public void say(String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
        if (text.isEmpty()) {
            area.removeAttribute("aria-invalid");
        } else {
            area.setAttribute("aria-invalid", "true");
        }
    }
}
