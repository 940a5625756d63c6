package kz.qorgan.personaldata.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import kz.qorgan.personaldata.DataField;
import kz.qorgan.personaldata.DataSection;
import kz.qorgan.personaldata.MyData;
import kz.qorgan.personaldata.RevealResult;
import kz.qorgan.personaldata.Reveals;
import kz.qorgan.shell.ui.Field;
import kz.qorgan.shell.ui.PageSections;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.ui.StepUpDialogs;

/** UC-017: everything that is stored about me, where it came from, who has it, and until when. */
@Route("my-data")
@Menu(title = "shell.menu.myData", order = 20)
@RolesAllowed("BORROWER")
class MyDataView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient MyData data;
    private final transient Reveals reveals;
    private final transient StepUpDialogs stepUp;
    private final transient List<FieldAction> actions;
    private final transient DataWords words;
    private final Paragraph status = new Paragraph();
    private final Div sections = new Div();
    private final Contents contents = new Contents();
    private final Field search;

    MyDataView(
            MyData data,
            Reveals reveals,
            StepUpDialogs stepUp,
            List<FieldAction> actions,
            DataWords words,
            PageSections more) {
        this.data = data;
        this.reveals = reveals;
        this.stepUp = stepUp;
        this.actions = actions;
        this.words = words;
        dress();
        contents.setAriaLabel(words.text("contents"));
        search = new Field("find", words.text("find"))
                .help(words.text("find.help"))
                .whileTyping(this::search);
        add(new H1(words.text("heading")), lead(), search, status, contents, sections);
        show();
        var below = more.of("my-data");
        below.forEach(this::add);
        contents.list(Stream.concat(sections.getChildren(), below.stream()));
    }

    @Override
    public String getPageTitle() {
        return words.text("heading") + " · " + getTranslation("shell.brand");
    }

    private void dress() {
        addClassName("content");
        setId("content");
        getElement().setAttribute("data-view", "my-data");
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        sections.addClassName("stack");
    }

    private Paragraph lead() {
        var lead = new Paragraph(words.text("lead"));
        lead.addClassName("lead");
        return lead;
    }

    private void show() {
        sections.removeAll();
        data.all().stream().map(this::card).forEach(sections::add);
    }

    private SectionCard card(DataSection section) {
        return new SectionCard(
                section, words, section.fields().stream().map(this::row).toList());
    }

    private FieldRow row(DataField field) {
        List<Component> more =
                actions.stream().flatMap(action -> action.of(field).stream()).toList();
        return new FieldRow(field, words, this::reveal, more, new LifeLine(field, words, data::former));
    }

    private void search(String wanted) {
        var found = cards().mapToInt(card -> card.search(wanted)).sum();
        contents.setVisible(wanted.isBlank());
        status.setText(wanted.isBlank() ? "" : words.text("found", found));
    }

    private Stream<SectionCard> cards() {
        return sections.getChildren().map(SectionCard.class::cast);
    }

    private void reveal(FieldRow row) {
        if (row.isRevealed()) {
            row.cover();
            return;
        }
        stepUp.before(Operation.REVEAL, () -> {
            var name = row.field().field().name();
            status.setText(
                    switch (reveals.reveal(name)) {
                        case RevealResult.Shown shown -> {
                            row.reveal(shown.value());
                            yield words.text("shown", words.label(row.field()));
                        }
                        case RevealResult.TooMany many -> words.text("tooMany", words.at(many.until()));
                        case RevealResult.NothingStored nothing -> words.text("nothing");
                        case RevealResult.Unavailable altered -> words.text("unavailable.text");
                    });
        });
    }
}
