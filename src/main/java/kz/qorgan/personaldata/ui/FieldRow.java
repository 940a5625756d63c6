package kz.qorgan.personaldata.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import kz.qorgan.personaldata.DataField;

/** One field: what is stored, masked until its owner asks, and what is known about it behind a fold. */
class FieldRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient DataField field;
    private final transient DataWords words;
    private final Div value = new Div();
    private final Button show;

    /** @param reveal asked with this row when the person wants to see the value */
    FieldRow(DataField field, DataWords words, Revealing reveal, List<Component> actions, LifeLine lifeLine) {
        this.field = field;
        this.words = words;
        this.show = new Button(words.text("show"), click -> reveal.of(this));
        addClassName("row");
        getElement().setAttribute("data-row", field.field().name());
        value.addClassName("row-text");
        var title = new Span(words.label(field));
        title.addClassName("row-title");
        var main = new Div(title, value);
        main.addClassName("row-main");
        add(main, actions(actions), lifeLine);
        cover();
    }

    /** What a row does when its value is asked for. */
    interface Revealing {
        void of(FieldRow row);
    }

    DataField field() {
        return field;
    }

    /** Whether the person may be looking for this one. */
    boolean matches(String wanted) {
        var text = words.label(field) + " " + words.of(field.field().purpose());
        return text.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }

    /** Shows the value in full. */
    void reveal(String full) {
        value.removeAll();
        value.add(new Revealed(words.value(field.field(), full), masked(), this::cover));
        show.setText(words.text("hide"));
        show.getElement().setAttribute("aria-pressed", "true");
    }

    boolean isRevealed() {
        return value.getChildren().anyMatch(Revealed.class::isInstance);
    }

    /** Back to what stands here before anybody asks. */
    void cover() {
        value.removeAll();
        var covered = new Span(masked());
        covered.addClassNames("value", "masked");
        if (field.isMasked() && field.shown().isPresent()) {
            covered.getElement().setAttribute("aria-label", words.text("masked", masked()));
            covered.getElement().setAttribute("role", "img");
        }
        value.add(covered);
        show.setText(words.text("show"));
        show.getElement().setAttribute("aria-pressed", "false");
    }

    private String masked() {
        return field.shown().map(shown -> words.value(field.field(), shown)).orElseGet(() -> words.text("unavailable"));
    }

    private Div actions(List<Component> more) {
        var actions = new Div();
        actions.addClassName("row-actions");
        if (field.isMasked() && field.shown().isPresent()) {
            show.getElement().setAttribute("title", words.text("show.of", words.label(field)));
            actions.add(show);
        }
        actions.add(more);
        return actions;
    }
}
