package kz.qorgan.personaldata.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.qorgan.catalogue.Field;
import kz.qorgan.personaldata.DataSection;

/** A category: its fields, what of it has a page of its own, and what of it is not stored. */
class SectionCard extends Section {

    private static final long serialVersionUID = 1L;

    private final List<FieldRow> rows = new ArrayList<>();
    private final Paragraph empty = new Paragraph();

    SectionCard(DataSection section, DataWords words, List<FieldRow> rows) {
        this.rows.addAll(rows);
        addClassName("card");
        setId("category-" + section.category().id());
        add(
                new H2(words.of(section.category().label())),
                new Paragraph(words.of(section.category().explanation())));
        if (!rows.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("rows");
            rows.forEach(list::add);
            add(list);
        }
        section.elsewhere().forEach(field -> add(elsewhere(field, words)));
        empty.addClassName("help");
        empty.setText(section.empty().isEmpty() ? "" : words.text("empty", names(section, words)));
        empty.setVisible(!section.empty().isEmpty());
        add(empty);
    }

    /** Shows only what the person may be looking for; how many that is. */
    int search(String wanted) {
        rows.forEach(row -> row.setVisible(wanted.isBlank() || row.matches(wanted.strip())));
        var found = (int) rows.stream().filter(FieldRow::isVisible).count();
        empty.setVisible(wanted.isBlank() && !empty.getText().isEmpty());
        setVisible(wanted.isBlank() || found > 0);
        return found;
    }

    private static Paragraph elsewhere(Field field, DataWords words) {
        var link = new Anchor(words.text("page." + field.keptBy()), words.of(field.label()));
        return new Paragraph(link, new com.vaadin.flow.component.Text(". " + words.of(field.purpose())));
    }

    private static String names(DataSection section, DataWords words) {
        return section.empty().stream().map(field -> words.of(field.label())).collect(Collectors.joining(", "));
    }
}
