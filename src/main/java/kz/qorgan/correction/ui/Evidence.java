package kz.qorgan.correction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import kz.qorgan.correction.Drafts;
import kz.qorgan.files.StoredFile;

/** The documents of a draft: those that are there, and the way to add one. A static script sends the file by itself. */
class Evidence extends Div {

    private static final long serialVersionUID = 1L;
    private static final long KILOBYTE = 1000;

    private final transient Drafts drafts;
    private final String field;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph problem = new Paragraph();
    private final Element upload;

    Evidence(Drafts drafts, String field) {
        this.drafts = drafts;
        this.field = field;
        addClassNames("field", "evidence");
        list.addClassName("rows");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        this.upload = upload();
        var label = new Span(getTranslation("correction.files"));
        label.addClassName("row-title");
        var help = new Paragraph(getTranslation("correction.files.help", Drafts.MOST_FILES));
        help.addClassName("help");
        add(label, help, problem, list);
        getElement().appendChild(upload);
        show();
    }

    /** Says what to do; empty when all is well. */
    void problem(String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
    }

    private Element upload() {
        var made = new Element("q-upload")
                .setAttribute("action", "/my-data/evidence/" + field)
                .setAttribute("label", getTranslation("correction.files.add"))
                .setAttribute("sending", getTranslation("correction.files.sending"))
                .setAttribute("lost", getTranslation("correction.files.lost"));
        made.addEventListener("q-uploaded", event -> {
            problem("");
            show();
        });
        return made;
    }

    private void show() {
        list.removeAll();
        var files = drafts.of(field).files();
        files.forEach(file -> list.add(row(file)));
        list.setVisible(!files.isEmpty());
        upload.setVisible(files.size() < Drafts.MOST_FILES);
    }

    private Component row(StoredFile file) {
        var name = new Span(file.name());
        name.addClassName("row-title");
        var size = new Span(
                getTranslation("correction.files.size", file.type().name(), Math.max(1, file.size() / KILOBYTE)));
        size.addClassName("help");
        var main = new Div(name, size);
        main.addClassName("row-main");
        var actions = new Div(remove(file));
        actions.addClassName("row-actions");
        var row = new ListItem(main, actions);
        row.addClassName("row");
        row.getElement().setAttribute("data-row", file.id().toString());
        return row;
    }

    private Button remove(StoredFile file) {
        var remove = new Button(getTranslation("correction.files.remove"), click -> {
            drafts.remove(file.id());
            show();
        });
        remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        remove.getElement().setAttribute("title", getTranslation("correction.files.remove.of", file.name()));
        return remove;
    }
}
