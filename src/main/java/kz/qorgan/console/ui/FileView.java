package kz.qorgan.console.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import kz.qorgan.accountcare.AccountCare;
import kz.qorgan.accountcare.Reopening;
import kz.qorgan.dossier.BorrowerFile;
import kz.qorgan.dossier.BorrowerFile.Line;
import kz.qorgan.dossier.BorrowerFile.UnmaskResult;
import kz.qorgan.dossier.Opening;
import kz.qorgan.dossier.Openings;
import kz.qorgan.history.HistoryEvent;
import kz.qorgan.kernel.Language;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.staffframe.ui.StaffPage;
import kz.qorgan.staffsignin.StaffProofs;

/** UC-034: one borrower's file, everything masked, with what has happened around the account and what may be done to it. */
@Route("staff/borrowers/:opening")
@RolesAllowed({"SUPPORT", "SUPERVISOR", "PRIVACY_OFFICER"})
class FileView extends StaffPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Openings openings;
    private final transient BorrowerFile file;
    private final transient AccountCare care;
    private final transient Reopening reopening;
    private final transient StaffProofs proofs;
    private final transient SpokenTimes times;
    private final Div content = new Div();

    FileView(
            Openings openings,
            BorrowerFile file,
            AccountCare care,
            Reopening reopening,
            StaffProofs proofs,
            SpokenTimes times) {
        super("staff-borrower", "file");
        this.openings = openings;
        this.file = file;
        this.care = care;
        this.reopening = reopening;
        this.proofs = proofs;
        this.times = times;
        content.addClassNames("stack", "columns");
        add(content);
    }

    /** An opening that is not one's own, is over or never was one: the way back to the search. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        content.removeAll();
        var asked = event.getRouteParameters().get("opening").orElse("");
        openings.mine().stream()
                .filter(opening -> opening.id().toString().equals(asked))
                .findFirst()
                .ifPresentOrElse(this::show, this::over);
    }

    private void over() {
        say(getTranslation("console.file.over"));
        var back = new Anchor("/staff/borrowers", getTranslation("console.menu.borrowers"));
        back.addClassName("button");
        content.add(actions(back));
    }

    private void show(Opening opening) {
        say(getTranslation(
                "console.file.open",
                getTranslation("console.reason." + opening.kind().name()) + " "
                        + opening.words().orElse(""),
                times.from(opening.until(), getLocale())));
        var left = new Div();
        left.addClassName("stack");
        file.data(opening.id()).forEach(chapter -> {
            var rows = rows();
            chapter.lines().forEach(line -> rows.add(row(opening.id(), line)));
            left.add(new H2(chapter.section().category().label().in(Language.of(getLocale()))), rows);
        });
        var right = new Div(new AccountCard(opening.id(), care, reopening, proofs, times, this::say));
        right.addClassName("stack");
        var events = rows();
        file.timeline(opening.id()).forEach(event -> events.add(row(event)));
        right.add(new H2(getTranslation("console.file.timeline")), events);
        content.add(left, right);
    }

    private Component row(UUID opening, Line line) {
        var field = line.field();
        var value = new Element("span").setAttribute("class", "masked");
        value.setText(
                line.blocked()
                        ? getTranslation("console.file.blocked")
                        : line.shown().orElseGet(() -> getTranslation("personaldata.unavailable")));
        var place = new Div();
        place.addClassName("row-text");
        place.getElement().appendChild(value);
        var label = field.label().in(Language.of(getLocale()));
        if (line.blocked() || line.shown().isEmpty()) {
            return row(field.name(), main(label, place));
        }
        var show = new Button(getTranslation("console.file.show"), click -> unmask(opening, line, place));
        show.getElement().setAttribute("title", getTranslation("console.file.show") + ": " + label);
        return row(field.name(), main(label, place), show);
    }

    private void unmask(UUID opening, Line line, Div place) {
        switch (file.unmask(opening, line.field().name())) {
            case UnmaskResult.Shown shown -> reveal(shown, line, place);
            case UnmaskResult.Blocked blocked -> say(getTranslation("console.file.blocked"));
            case UnmaskResult.NothingStored nothing -> say(getTranslation("console.file.nothing"));
            case UnmaskResult.TooMany many ->
                say(getTranslation("console.later", times.from(many.until(), getLocale())));
        }
    }

    private void reveal(UnmaskResult.Shown shown, Line line, Div place) {
        var seconds = shown.seconds().toSeconds();
        place.getElement().removeAllChildren();
        place.getElement()
                .appendChild(new Element("q-revealed")
                        .setAttribute("seconds", String.valueOf(seconds))
                        .setAttribute("mask", line.shown().orElse(""))
                        .setText(line.field().inWords(shown.value(), Language.of(getLocale()))));
        say(getTranslation("console.file.shown", seconds));
    }

    private Component row(HistoryEvent event) {
        var factor = event.factor()
                .map(kind -> getTranslation("history.factor." + kind))
                .orElse("");
        var when = new Paragraph(
                getTranslation("console.file.entry", event.entry()) + " · " + times.at(event.at(), getLocale()));
        when.addClassNames("soft", "small");
        return row(String.valueOf(event.entry()), main(getTranslation("history.act." + event.words(), factor), when));
    }
}
