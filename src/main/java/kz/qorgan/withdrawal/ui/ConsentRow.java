package kz.qorgan.withdrawal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import kz.qorgan.consent.Consent;
import kz.qorgan.consent.Consent.State;
import kz.qorgan.consent.ConsentEvent;
import kz.qorgan.consenttexts.TextVersion;
import kz.qorgan.standing.StandingWish;

/** One consent: its exact words, how it stands and since when, who receives what, and ending or giving it. */
class ConsentRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient Consent consent;
    private final transient ConsentWords words;
    private final transient ConsentFacts facts;
    private final Div actions = new Div();

    ConsentRow(Consent consent, Optional<StandingWish> waiting, ConsentWords words, Actions act) {
        this.consent = consent;
        this.words = words;
        this.facts = new ConsentFacts(words);
        addClassName("row");
        getElement().setAttribute("data-row", consent.purpose().id());
        add(main(waiting), more());
        actions.addClassName("row-actions");
        offer(act, waiting);
        if (actions.getComponentCount() > 0) {
            add(actions);
        }
    }

    private Div main(Optional<StandingWish> waiting) {
        var title = new Span(words.of(consent.purpose().label()));
        title.addClassName("row-title");
        var main = new Div(title, badge());
        main.addClassName("row-main");
        main.getElement().appendChild(since());
        shown().ifPresent(text -> main.add(paragraph(text.in(words.language()))));
        if (consent.state() == State.GIVEN_IN_PART) {
            main.add(paragraph(words.text("consent.inPart")));
        }
        waiting.ifPresent(wish -> main.add(paragraph(words.text("standing.waiting", words.day(wish.madeAt())))));
        return main;
    }

    /** The words that the borrower agreed to, or those that there are to agree to. */
    final Optional<TextVersion> shown() {
        return consent.agreed().or(consent::current);
    }

    private Span badge() {
        var state = consent.state();
        var badge = new Span(words.text("consent.state." + state));
        badge.addClassNames(
                "badge",
                switch (state) {
                    case GIVEN -> "good";
                    case GIVEN_IN_PART -> "wait";
                    case NOT_ASKED -> consent.isWaiting() ? "wait" : "neutral";
                    case REFUSED, WITHDRAWN, BY_LAW -> "neutral";
                });
        return badge;
    }

    private Element since() {
        var list = new Element("dl").setAttribute("class", "facts");
        consent.last().ifPresent(event -> {
            list.appendChild(facts.fact("consent.since", words.time(event.at())));
            list.appendChild(facts.fact("consent.channel", words.text("consent.channel." + event.channel())));
        });
        return list;
    }

    private NativeDetails more() {
        var content = new Div();
        var list = shown().map(text -> facts.of(consent, text)).orElseGet(() -> facts.byLaw(consent));
        consent.last().ifPresent(event -> list.appendChild(facts.fact("consent.proof", event.proof())));
        if (!consent.before().isEmpty()) {
            list.appendChild(facts.fact(
                    "consent.before",
                    facts.items(consent.before().stream().map(this::earlier).toList())));
        }
        content.getElement().appendChild(list);
        var fold = new NativeDetails(words.text("consent.more"), content);
        fold.addClassName("fold");
        return fold;
    }

    private String earlier(ConsentEvent event) {
        return words.text(
                "consent.earlier",
                words.text("consent.event." + event.kind()),
                words.day(event.at()),
                words.text("consent.channel." + event.channel()));
    }

    private void offer(Actions act, Optional<StandingWish> waiting) {
        var id = consent.purpose().id();
        if (consent.isGiven() && consent.purpose().isAsked()) {
            waiting.ifPresentOrElse(
                    wish -> button("standing.cancel", () -> act.cancel(wish)),
                    () -> button("consent.withdraw", () -> act.withdraw(id)));
        }
        if (consent.current().isPresent() && consent.state() != State.GIVEN) {
            button("consent.give", () -> act.give(id));
        }
    }

    private void button(String key, Runnable press) {
        var button = new Button(words.text(key), click -> press.run());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.getElement()
                .setAttribute(
                        "title",
                        words.text(
                                "consent.about",
                                words.text(key),
                                words.of(consent.purpose().label())));
        actions.add(button);
    }

    private static Paragraph paragraph(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("row-text");
        return paragraph;
    }

    /** What the buttons do. */
    interface Actions {

        void withdraw(String purpose);

        void give(String purpose);

        void cancel(StandingWish wish);
    }
}
