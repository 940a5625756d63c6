package kz.qorgan.withdrawal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qorgan.consent.Consent;
import kz.qorgan.consent.Consents;
import kz.qorgan.consenttexts.TextVersion;
import kz.qorgan.consenttexts.Texts;
import kz.qorgan.shell.ui.PageSections;
import kz.qorgan.standing.StandingWish;
import kz.qorgan.standing.StandingWithdrawals;
import kz.qorgan.stopping.Stop;
import kz.qorgan.stopping.Stops;

/** UC-023: what I have agreed to, in which words, who receives what, and how to end it. */
@Route("consents")
@Menu(title = "shell.menu.consents", order = 30)
@RolesAllowed("BORROWER")
class ConsentsView extends Main implements HasDynamicTitle, ConsentRow.Actions {

    private static final long serialVersionUID = 1L;

    private final transient Consents consents;
    private final transient StandingWithdrawals standing;
    private final transient Stops stops;
    private final transient Texts texts;
    private final transient ConsentWords words;
    private final Paragraph status = new Paragraph();
    private final Div list = new Div();

    ConsentsView(
            Consents consents,
            StandingWithdrawals standing,
            Stops stops,
            Texts texts,
            ConsentWords words,
            PageSections more) {
        this.consents = consents;
        this.standing = standing;
        this.stops = stops;
        this.texts = texts;
        this.words = words;
        addClassName("content");
        setId("content");
        getElement().setAttribute("data-view", "consents");
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        list.addClassName("stack");
        var lead = new Paragraph(words.text("consent.lead"));
        lead.addClassName("lead");
        add(new H1(words.text("consent.heading")), lead, status, list);
        add(more.of("consents"));
        show();
    }

    @Override
    public String getPageTitle() {
        return words.text("consent.heading") + " · " + words.text("shell.brand");
    }

    @Override
    public final void withdraw(String purpose) {
        getUI().ifPresent(ui -> ui.navigate("consents/withdraw/" + purpose));
    }

    @Override
    public final void give(String purpose) {
        getUI().ifPresent(ui -> ui.navigate("consents/give/" + purpose));
    }

    @Override
    public final void cancel(StandingWish wish) {
        var done = standing.cancel(wish.id());
        status.setText(words.text(done ? "standing.cancelled" : "standing.over", words.label(wish.purpose())));
        show();
    }

    private void show() {
        list.removeAll();
        var mine = consents.mine();
        var open = mine.stream().filter(Consent::isWaiting).count();
        if (open > 0) {
            var note = new Paragraph(words.text("consent.waiting", open));
            note.addClassNames("note", "wait");
            list.add(note);
        }
        var rows = rows(mine);
        var ordered = new UnorderedList();
        ordered.addClassName("rows");
        rows.forEach(ordered::add);
        list.add(ordered, several(mine));
        stopped(stops.mine());
        var shown = rows.stream().flatMap(row -> row.shown().stream()).map(TextVersion::id);
        texts.markRead(shown.toList(), words.language());
    }

    private List<ConsentRow> rows(List<Consent> mine) {
        Map<String, StandingWish> waiting = standing.mine().stream()
                .filter(wish -> wish.state() == StandingWish.State.WAITING)
                .collect(Collectors.toMap(StandingWish::purpose, Function.identity()));
        return mine.stream()
                .map(consent -> new ConsentRow(
                        consent,
                        Optional.ofNullable(waiting.get(consent.purpose().id())),
                        words,
                        this))
                .toList();
    }

    private Div several(List<Consent> mine) {
        var links = new Div();
        links.addClassName("actions");
        if (mine.stream().filter(Consent::isGiven).count() > 1) {
            var several = new Anchor("/consents/withdraw", words.text("consent.several"));
            several.addClassName("button");
            links.add(several);
        }
        return links;
    }

    private void stopped(List<Stop> mine) {
        if (mine.isEmpty()) {
            return;
        }
        var card = new Section(new H2(words.text("stopping.heading")));
        card.addClassName("card");
        var facts = new ConsentFacts(words);
        for (var stop : mine) {
            var names = stop.purposes().stream().map(words::label).collect(Collectors.joining("; "));
            card.add(new Paragraph(words.text(
                    "stopping.one",
                    names,
                    words.day(stop.stoppedAt()),
                    stop.receipt().toString())));
            card.getElement().appendChild(facts.items(told(stop)));
        }
        list.add(card);
    }

    private List<String> told(Stop stop) {
        return stop.tellings().isEmpty()
                ? List.of(words.text("stopping.nobody"))
                : stop.tellings().stream()
                        .map(telling -> words.text(
                                "stopping." + telling.progress(),
                                words.recipient(telling.recipient()),
                                words.day(telling.since()),
                                words.day(stop.dueAt())))
                        .toList();
    }
}
