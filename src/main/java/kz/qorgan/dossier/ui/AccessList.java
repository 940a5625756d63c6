package kz.qorgan.dossier.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Collectors;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.dossier.AccessHistory;
import kz.qorgan.dossier.AccessHistory.Look;
import kz.qorgan.kernel.Language;
import kz.qorgan.shell.SpokenTimes;

/** UC-035: who has looked at my data, why, and what exactly was shown. */
class AccessList extends Section {

    private static final long serialVersionUID = 1L;

    private final transient AccessHistory access;
    private final transient Catalogue catalogue;
    private final transient SpokenTimes times;
    private final Paragraph status = new Paragraph();

    AccessList(AccessHistory access, Catalogue catalogue, SpokenTimes times) {
        this.access = access;
        this.catalogue = catalogue;
        this.times = times;
        addClassName("stack");
        getElement().setAttribute("data-section", "access");
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("dossier.heading")), status);
        show(access.mine());
    }

    private void show(List<Look> looks) {
        if (looks.isEmpty()) {
            var nobody = new Paragraph(getTranslation("dossier.nobody"));
            nobody.addClassName("soft");
            add(nobody);
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        looks.forEach(look -> rows.add(row(look)));
        add(rows);
    }

    private ListItem row(Look look) {
        var title = new Span(getTranslation("dossier.looked", look.code()));
        title.addClassName("row-title");
        var why = new Span(
                getTranslation("dossier.why." + look.kind().name(), look.words().orElse("")));
        why.addClassName("row-text");
        var main = new Div(title, why, facts(look));
        main.addClassName("row-main");
        var ask = new Button(getTranslation("dossier.ask"), click -> ask(look));
        var actions = new Div(ask);
        actions.addClassName("row-actions");
        var row = new ListItem(main, actions);
        row.addClassName("row");
        row.getElement().setAttribute("data-row", look.opening().toString());
        return row;
    }

    private Component facts(Look look) {
        var fields = look.fields().isEmpty()
                ? getTranslation("dossier.fields.none")
                : look.fields().stream().map(this::label).collect(Collectors.joining(", "));
        var list = new Element("dl").setAttribute("class", "facts");
        list.appendChild(
                fact("dossier.when", new Element("dd").appendChild(times.element(look.at(), getLocale()))),
                fact("dossier.fields", new Element("dd").setText(fields)));
        var facts = new Div();
        facts.getElement().appendChild(list);
        return facts;
    }

    private Element fact(String key, Element value) {
        return new Element("div").appendChild(new Element("dt").setText(getTranslation(key)), value);
    }

    private String label(String field) {
        return catalogue.orOther(field).label().in(Language.of(getLocale()));
    }

    private void ask(Look look) {
        access.askWhy(look.opening())
                .ifPresent(request -> status.setText(getTranslation(
                        "dossier.asked", request.number().toString(), times.exact(request.dueAt(), getLocale()))));
    }
}
