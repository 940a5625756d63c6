package kz.qorgan.personaldata.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.qorgan.personaldata.DataField;
import kz.qorgan.personaldata.Disclosures.Disclosure;
import kz.qorgan.personaldata.MyData.Former;

/** Why a value is kept, where it came from, until when, who has received it, and what stood there before. Filled when opened. */
class LifeLine extends NativeDetails {

    private static final long serialVersionUID = 1L;
    private static final int FEW = 5;

    private final transient DataField field;
    private final transient DataWords words;
    private final transient Function<String, List<Former>> former;
    private final Div content = new Div();

    LifeLine(DataField field, DataWords words, Function<String, List<Former>> former) {
        super(words.text("about"));
        this.field = field;
        this.words = words;
        this.former = former;
        addClassName("fold");
        content.addClassName("stack");
        setContent(content);
        addToggleListener(toggle -> {
            if (toggle.isOpened() && content.getElement().getChildCount() == 0) {
                fill();
            }
        });
    }

    private void fill() {
        var facts = new Element("dl").setAttribute("class", "facts stacked");
        facts.appendChild(fact("why", text(words.of(field.field().purpose()))), law());
        field.origin().ifPresent(from -> facts.appendChild(fact("origin", text(words.text("origin." + from)))));
        field.recordedAt().ifPresent(at -> facts.appendChild(fact("recorded", words.time(at))));
        field.confirmedAt().ifPresent(at -> facts.appendChild(fact("confirmed", words.time(at))));
        facts.appendChild(fact("until", text(words.keptUntil(field))));
        facts.appendChild(given(FEW), mayReceive());
        if (!field.told().isEmpty()) {
            facts.appendChild(told());
        }
        if (field.hasFormer()) {
            facts.appendChild(before());
        }
        content.getElement().appendChild(facts);
    }

    private Element law() {
        var list = list();
        field.field().legalBasis().forEach(article -> {
            var link = new Anchor(article.address(), words.of(article.words()));
            link.getElement().setAttribute("rel", "noreferrer");
            list.appendChild(new Element("li").appendChild(link.getElement()));
        });
        return fact("law", list);
    }

    /** By recipient, each with its newest day; those beyond the first few behind a button. */
    private Element given(int most) {
        if (field.given().isEmpty()) {
            return fact("given", text(words.text("given.none")));
        }
        Map<String, List<Disclosure>> byRecipient = new LinkedHashMap<>();
        field.given()
                .forEach(one -> byRecipient
                        .computeIfAbsent(one.recipient(), id -> new ArrayList<>())
                        .add(one));
        var list = list();
        byRecipient.forEach((recipient, days) -> list.appendChild(given(recipient, days)));
        return fact("given", byRecipient.size() > most ? folded(list, byRecipient.size()) : list);
    }

    private Element given(String recipient, List<Disclosure> days) {
        var who = words.recipient(recipient);
        return item(words.text(
                "given.one",
                words.of(who.name()),
                words.of(who.purpose()),
                words.day(days.getFirst().on()),
                days.size()));
    }

    /** Native again: opens without asking the server. */
    private Element folded(Element list, int size) {
        return new Element("details").appendChild(new Element("summary").setText(words.text("given.many", size)), list);
    }

    private Element mayReceive() {
        var list = list();
        field.field().recipients().stream()
                .filter(id ->
                        field.given().stream().noneMatch(one -> one.recipient().equals(id)))
                .map(words::recipient)
                .forEach(who ->
                        list.appendChild(item(words.text("may.one", words.of(who.name()), words.of(who.purpose())))));
        return fact("may", folded(list, list.getChildCount()));
    }

    private Element told() {
        var list = list();
        field.told()
                .forEach(notice -> list.appendChild(item(words.text(
                        "told." + notice.state(),
                        words.of(words.recipient(notice.recipient()).name()),
                        words.day(notice.since())))));
        return fact("told", list);
    }

    private Element before() {
        var list = list();
        former.apply(field.field().name())
                .forEach(one -> list.appendChild(item(words.text(
                        "before.one",
                        one.shown()
                                .map(shown -> words.value(field.field(), shown))
                                .orElseGet(() -> words.text("unavailable")),
                        words.day(one.recordedAt()),
                        words.day(one.replacedAt()),
                        words.text("origin." + one.origin())))));
        return fact("before", list);
    }

    private Element fact(String key, Element value) {
        return new Element("div")
                .appendChild(new Element("dt").setText(words.text(key)), new Element("dd").appendChild(value));
    }

    private static Element text(String text) {
        return new Element("span").setText(text);
    }

    private static Element list() {
        return new Element("ul").setAttribute("class", "plain");
    }

    private static Element item(String text) {
        return new Element("li").setText(text);
    }
}
