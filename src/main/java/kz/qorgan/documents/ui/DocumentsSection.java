package kz.qorgan.documents.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import kz.qorgan.documents.Documents;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.shell.ui.PageSection;
import kz.qorgan.verification.ui.StepUpDialogs;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings the documents onto "My data". */
@Component
@Order(10)
class DocumentsSection implements PageSection {

    private final Documents documents;
    private final StepUpDialogs stepUp;
    private final SpokenTimes times;

    DocumentsSection(Documents documents, StepUpDialogs stepUp, SpokenTimes times) {
        this.documents = documents;
        this.stepUp = stepUp;
        this.times = times;
    }

    @Override
    public String view() {
        return "my-data";
    }

    @Override
    public com.vaadin.flow.component.Component make() {
        var card = new Section();
        card.addClassName("card");
        card.setId("documents");
        var heading = new H2(card.getTranslation("documents.heading"));
        var mine = documents.mine();
        card.add(heading, new Paragraph(card.getTranslation(mine.isEmpty() ? "documents.none" : "documents.lead")));
        var rows = new UnorderedList();
        rows.addClassName("rows");
        mine.forEach(document -> rows.add(new DocumentRow(document, stepUp, times)));
        if (!mine.isEmpty()) {
            card.add(rows);
        }
        return card;
    }
}
