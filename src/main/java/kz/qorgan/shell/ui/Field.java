package kz.qorgan.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/**
 * A field of a form behind the sign-in, built like those of the public pages: label, what is wrong, the browser's own
 * input, help. The browser's own, because passwords and codes are then filled in by it.
 */
public class Field extends Div {

    private static final long serialVersionUID = 1L;
    private static final int TYPING_PAUSE_MILLIS = 300;

    private final String id;
    private final Input input = new Input();
    private final Paragraph problem = new Paragraph();
    private final Paragraph help = new Paragraph();

    /** @param id unique in the page; also the name of the input */
    public Field(String id, String label) {
        this.id = id;
        addClassName("field");
        input.setId(id);
        input.getElement().setAttribute("name", id);
        var name = new NativeLabel(label);
        name.setFor(input);
        problem.addClassName("problem");
        problem.setId(id + "-problem");
        problem.getElement().setAttribute("role", "alert");
        help.addClassName("help");
        help.setId(id + "-help");
        add(name, input);
    }

    /** A field whose text is covered, for a password that exists or a new one. */
    public Field secret(String autocomplete) {
        input.setType("password");
        return autocomplete(autocomplete);
    }

    /** A field for the digits of a code that came by SMS. */
    public Field code() {
        input.addClassName("code");
        input.getElement().setAttribute("inputmode", "numeric");
        return autocomplete("one-time-code");
    }

    /** What the browser may fill in, in the words of the HTML standard. */
    public Field autocomplete(String words) {
        input.getElement().setAttribute("autocomplete", words);
        return this;
    }

    /** At most so many characters can be typed. */
    public Field atMost(int characters) {
        input.getElement().setAttribute("maxlength", String.valueOf(characters));
        return this;
    }

    /** What stands in it from the start. */
    public Field filledWith(String text) {
        input.setValue(text);
        return this;
    }

    public Field help(String text) {
        help.setText(text);
        if (help.getParent().isEmpty()) {
            add(help);
            describe();
        }
        return this;
    }

    /** Says what to do about what was typed; the typed text stays. Empty when all is well. */
    public void problem(String text) {
        problem.setText(text);
        if (text.isEmpty()) {
            remove(problem);
            input.getElement().removeAttribute("aria-invalid");
        } else {
            addComponentAtIndex(1, problem);
            input.getElement().setAttribute("aria-invalid", "true");
            input.focus();
        }
        describe();
    }

    /** Enter does what the form's button does, with what stands in the field although typing has not paused yet. */
    public Field onEnter(Runnable submit) {
        input.getElement()
                .addEventListener("keydown", pressed -> {
                    input.setValue(pressed.getEventData().get("element.value").asString());
                    submit.run();
                })
                .setFilter("event.key === 'Enter'")
                .addEventData("element.value");
        return this;
    }

    /** Tells what is typed whenever the typing pauses. */
    public Field whileTyping(Consumer<String> listener) {
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        input.addValueChangeListener(change -> listener.accept(change.getValue()));
        return this;
    }

    public String value() {
        return input.getValue();
    }

    public void clear() {
        input.clear();
    }

    public void focus() {
        input.focus();
    }

    private void describe() {
        var words = (problem.getParent().isPresent() ? id + "-problem " : "")
                + (help.getParent().isPresent() ? id + "-help" : "");
        if (words.isBlank()) {
            input.getElement().removeAttribute("aria-describedby");
        } else {
            input.getElement().setAttribute("aria-describedby", words.strip());
        }
    }
}
