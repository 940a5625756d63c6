package kz.qorgan.documents.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import kz.qorgan.documents.StoredDocument;
import kz.qorgan.kernel.Language;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.ui.StepUpDialogs;

/** One document: what it is and since when; a small picture, and the way to the whole, only after the proof. */
class DocumentRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient StoredDocument document;
    private final transient StepUpDialogs stepUp;
    private final Div picture = new Div();

    DocumentRow(StoredDocument document, StepUpDialogs stepUp, SpokenTimes times) {
        this.document = document;
        this.stepUp = stepUp;
        addClassName("row");
        getElement().setAttribute("data-row", document.file().id().toString());
        var title = new Span(title());
        title.addClassName("row-title");
        var facts = new Span(getTranslation(
                "documents.facts",
                document.file().type().name(),
                times.day(document.file().addedAt(), getLocale())));
        facts.addClassNames("row-text", "help");
        picture.addClassName("row-text");
        var main = new Div(title, facts, picture);
        main.addClassName("row-main");
        add(main, actions());
    }

    private Div actions() {
        var show = new Button(getTranslation("documents.show"), click -> show());
        show.getElement().setAttribute("title", getTranslation("documents.show.of", title()));
        var actions = new Div(show);
        actions.addClassName("row-actions");
        return actions;
    }

    private String title() {
        return document.field()
                .map(field -> field.label().in(Language.of(getLocale())))
                .orElseGet(() ->
                        getTranslation("documents.evidence", document.file().name()));
    }

    private void show() {
        stepUp.before(Operation.REVEAL, () -> {
            picture.removeAll();
            var shown = new Element("q-picture").setAttribute("seconds", "60").setAttribute("class", "picture");
            if (document.file().hasThumbnail()) {
                shown.appendChild(new Element("img")
                        .setAttribute("src", address() + "/small")
                        .setAttribute("alt", title()));
            }
            shown.addEventListener("q-covered", covered -> picture.removeAll());
            var whole = new Anchor(address(), getTranslation("documents.open"));
            whole.setRouterIgnore(true);
            whole.addClassName("button");
            picture.getElement().appendChild(shown);
            picture.add(whole);
        });
    }

    private String address() {
        return "/my-data/documents/" + document.file().id();
    }
}
