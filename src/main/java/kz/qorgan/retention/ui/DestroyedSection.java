package kz.qorgan.retention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import kz.qorgan.retention.Certificate;
import kz.qorgan.retention.CertificateWords;
import kz.qorgan.retention.Certificates;
import kz.qorgan.shell.ui.PageSection;
import org.springframework.core.annotation.Order;

/** UC-020: what is destroyed, when, and by which rule. */
@org.springframework.stereotype.Component
@Order(20)
class DestroyedSection implements PageSection {

    private static final int FEW = 5;

    private final Certificates certificates;
    private final CertificateWords words;

    DestroyedSection(Certificates certificates, CertificateWords words) {
        this.certificates = certificates;
        this.words = words;
    }

    @Override
    public String view() {
        return "my-data";
    }

    @Override
    public Component make() {
        var card = new Section();
        card.addClassName("card");
        card.setId("destroyed");
        var mine = certificates.mine();
        card.add(
                new H2(card.getTranslation("retention.heading")),
                new Paragraph(card.getTranslation(mine.isEmpty() ? "retention.none" : "retention.lead")));
        if (!mine.isEmpty()) {
            card.add(rows(mine.subList(0, Math.min(FEW, mine.size()))));
        }
        if (mine.size() > FEW) {
            var rest = mine.subList(FEW, mine.size());
            var more = new NativeDetails(card.getTranslation("retention.more", rest.size()), rows(rest));
            more.addClassName("fold");
            card.add(more);
        }
        return card;
    }

    private UnorderedList rows(List<Certificate> some) {
        var rows = new UnorderedList();
        rows.addClassName("rows");
        some.forEach(one -> rows.add(row(one)));
        return rows;
    }

    private ListItem row(Certificate one) {
        var row = new ListItem();
        var locale = UI.getCurrent().getLocale();
        var title = new Span(words.label(one, locale));
        title.addClassName("row-title");
        var when = new Span(words.when(one, locale));
        when.addClassName("row-text");
        var rule = new Span(words.rule(one, locale));
        rule.addClassNames("row-text", "help");
        var main = new Div(title, when, rule);
        main.addClassName("row-main");
        row.add(main);
        row.addClassName("row");
        row.getElement().setAttribute("data-row", one.id().toString());
        return row;
    }
}
