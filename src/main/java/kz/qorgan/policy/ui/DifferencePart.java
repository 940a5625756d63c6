package kz.qorgan.policy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.dom.Element;
import java.util.function.Supplier;
import kz.qorgan.consenttexts.Difference;
import kz.qorgan.consenttexts.Difference.Kind;
import kz.qorgan.consenttexts.Difference.Row;

/** Two versions side by side, on a phone one below the other; filled when it is opened. What is the same is left out. */
class DifferencePart extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final transient PolicyWords words;
    private final Div content = new Div();

    DifferencePart(String summary, PolicyWords words, Supplier<Difference> difference) {
        super(summary);
        this.words = words;
        addClassName("fold");
        content.addClassName("stack");
        setContent(content);
        addToggleListener(toggle -> {
            if (toggle.isOpened() && content.getElement().getChildCount() == 0) {
                show(difference.get());
            }
        });
    }

    final void show(Difference difference) {
        difference.rows().stream()
                .filter(row -> row.kind() != Kind.SAME)
                .forEach(row -> content.getElement().appendChild(pair(row)));
    }

    private Element pair(Row row) {
        return new Element("div")
                .setAttribute("class", "split")
                .setAttribute("data-row", row.kind().name())
                .appendChild(side("before", "note danger", row.before()), side("now", "note good", row.now()));
    }

    private Element side(String key, String look, String line) {
        var said = line.isEmpty() ? words.text("difference.nothing") : line.replaceFirst("^# ", "");
        return new Element("p")
                .setAttribute("class", line.isEmpty() ? "note neutral" : look)
                .setText(words.text("difference." + key, said));
    }
}
