package kz.qorgan.console.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Function;
import kz.qorgan.dossier.BorrowerSearch;
import kz.qorgan.dossier.OpeningResult;
import kz.qorgan.dossier.Openings;
import kz.qorgan.dossier.Reason;
import kz.qorgan.dossier.SearchResult;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.shell.ui.Field;
import kz.qorgan.staffframe.ui.StaffPage;
import kz.qorgan.staffframe.ui.StaffProof;
import kz.qorgan.staffsignin.StaffProofs;

/** UC-034: find one borrower by a whole key, say why, and open the file. */
@Route("staff/borrowers")
@RolesAllowed({"SUPPORT", "SUPERVISOR", "PRIVACY_OFFICER"})
class BorrowersView extends StaffPage {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_REASON = 500;

    private final transient BorrowerSearch search;
    private final transient Openings openings;
    private final transient StaffProofs proofs;
    private final transient SpokenTimes times;
    private final Field key = new Field("key", getTranslation("console.borrowers.key"));
    private final Div found = new Div();

    BorrowersView(BorrowerSearch search, Openings openings, StaffProofs proofs, SpokenTimes times) {
        super("staff-borrowers", "borrowers");
        this.search = search;
        this.openings = openings;
        this.proofs = proofs;
        this.times = times;
        key.autocomplete("off")
                .atMost(LONGEST_KEY)
                .help(getTranslation("console.borrowers.key.help"))
                .onEnter(this::find);
        var find = new Button(getTranslation("console.borrowers.find"), click -> find());
        find.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var form = new Section(key, actions(find));
        form.addClassNames("card", "form");
        found.addClassName("stack");
        add(form, found, opened());
        key.focus();
    }

    private Component opened() {
        var mine = openings.mine();
        var section = new Section();
        section.addClassName("stack");
        if (mine.isEmpty()) {
            return section;
        }
        var rows = rows();
        mine.forEach(opening -> rows.add(row(
                opening.id().toString(),
                main(
                        getTranslation("console.reason." + opening.kind().name()),
                        text(opening.words().orElse("")),
                        text(getTranslation("console.file.until", times.from(opening.until(), getLocale())))),
                new Button(
                        getTranslation("console.borrowers.goOn"),
                        click -> go(opening.id().toString())))));
        section.add(new H2(getTranslation("console.borrowers.open")), rows);
        return section;
    }

    private void find() {
        found.removeAll();
        say("");
        key.problem("");
        switch (search.find(key.value())) {
            case SearchResult.Found person -> show(person);
            case SearchResult.Nobody nobody -> say(getTranslation("console.borrowers.nobody"));
            case SearchResult.NotExact part -> key.problem(getTranslation("console.borrowers.notExact"));
            case SearchResult.TryLater later ->
                say(getTranslation("console.later", times.from(later.until(), getLocale())));
        }
    }

    private void show(SearchResult.Found person) {
        var whole = key.value();
        var card = new Section(
                new H2(person.name() + " · " + person.number()),
                new Paragraph(getTranslation("console.borrowers.why")));
        card.addClassName("card");
        card.add(
                way("PIN", Reason.Call::new, whole, 8),
                way("CASE", Reason.Case::new, whole, 20),
                way("WORDS", Reason.OwnWords::new, whole, LONGEST_REASON));
        found.add(card);
    }

    private Component way(String name, Function<String, Reason> reason, String whole, int longest) {
        var field = new Field("reason-" + name, getTranslation("console.borrowers." + name))
                .autocomplete("off")
                .atMost(longest)
                .help(getTranslation("console.borrowers." + name + ".help"));
        Runnable open = () -> open(whole, reason.apply(field.value()), field);
        field.onEnter(open);
        var form = new Div(
                field, actions(new Button(getTranslation("console.borrowers.open." + name), click -> open.run())));
        form.addClassName("form");
        return form;
    }

    private void open(String whole, Reason reason, Field field) {
        field.problem("");
        switch (openings.open(whole, reason)) {
            case OpeningResult.Opened opened -> go(opened.opening().toString());
            case OpeningResult.SecondPersonNeeded needed -> say(getTranslation("console.open.SecondPersonNeeded"));
            case OpeningResult.ProofNeeded needed -> StaffProof.before(proofs, times, () -> open(whole, reason, field));
            case OpeningResult.TryLater later ->
                field.problem(getTranslation("console.later", times.from(later.until(), getLocale())));
            case OpeningResult refused ->
                field.problem(
                        getTranslation("console.open." + refused.getClass().getSimpleName()));
        }
    }

    private static void go(String opening) {
        UI.getCurrent().navigate("staff/borrowers/" + opening);
    }
}
