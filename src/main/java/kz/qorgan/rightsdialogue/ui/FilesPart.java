package kz.qorgan.rightsdialogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import kz.qorgan.files.StoredFile;
import kz.qorgan.rightsdialogue.RequestDrafts;

/** Files that will go with a request or an answer: those that wait, and the way to add one. */
class FilesPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RequestDrafts drafts;
    private final String slot;
    private final UnorderedList list = new UnorderedList();
    private final Element upload;

    FilesPart(RequestDrafts drafts, String slot) {
        this.drafts = drafts;
        this.slot = slot;
        addClassNames("field", "evidence");
        list.addClassName("rows");
        upload = new Element("q-upload")
                .setAttribute("action", "/requests/files/" + slot)
                .setAttribute("label", getTranslation("rightsdialogue.files.add"))
                .setAttribute("sending", getTranslation("rightsdialogue.files.sending"))
                .setAttribute("lost", getTranslation("rightsdialogue.files.lost"));
        upload.addEventListener("q-uploaded", event -> show());
        var label = new Span(getTranslation("rightsdialogue.files"));
        label.addClassName("row-title");
        var help = new Paragraph(getTranslation("rightsdialogue.files.help", drafts.mostFiles()));
        help.addClassName("help");
        add(label, help, list);
        getElement().appendChild(upload);
        show();
    }

    private void show() {
        list.removeAll();
        var files = drafts.files(slot);
        files.forEach(file -> list.add(row(file)));
        list.setVisible(!files.isEmpty());
        upload.setVisible(files.size() < drafts.mostFiles());
    }

    private Component row(StoredFile file) {
        var name = new Span(file.name());
        name.addClassName("row-title");
        var main = new Div(name);
        main.addClassName("row-main");
        var remove = new Button(getTranslation("rightsdialogue.files.remove"), click -> {
            drafts.remove(file.id());
            show();
        });
        remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        remove.getElement().setAttribute("title", getTranslation("rightsdialogue.files.remove.of", file.name()));
        var actions = new Div(remove);
        actions.addClassName("row-actions");
        var row = new ListItem(main, actions);
        row.addClassName("row");
        row.getElement().setAttribute("data-row", file.id().toString());
        return row;
    }
}
