package kz.qorgan.withdrawal.ui;

import com.vaadin.flow.dom.Element;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import kz.qorgan.consent.Consent;
import kz.qorgan.consenttexts.TextVersion;

/** What law 94-V, article 8(4) wants to be said about a consent, as a list of facts. */
class ConsentFacts {

    private final ConsentWords words;

    ConsentFacts(ConsentWords words) {
        this.words = words;
    }

    /** @param text the words whose recipients and data are meant */
    Element of(Consent consent, TextVersion text) {
        var purpose = consent.purpose();
        return list(
                text.recipients(),
                text.fields(),
                consent,
                List.of(
                        fact("consent.version.name", words.text("consent.version", text.number(), text.hash())),
                        fact("consent.rule", words.of(purpose.rule().words()))));
    }

    /** For what needs no consent and so has no words of one. */
    Element byLaw(Consent consent) {
        var purpose = consent.purpose();
        return list(
                purpose.recipients(),
                purpose.data(),
                consent,
                List.of(fact("consent.rule", words.of(purpose.rule().words()))));
    }

    Element fact(String key, String value) {
        return fact(key, new Element("span").setText(value));
    }

    Element fact(String key, Element value) {
        return new Element("div")
                .appendChild(new Element("dt").setText(words.text(key)), new Element("dd").appendChild(value));
    }

    Element items(Collection<String> sentences) {
        var list = new Element("ul").setAttribute("class", "plain");
        sentences.forEach(sentence -> list.appendChild(new Element("li").setText(sentence)));
        return list;
    }

    private Element list(Collection<String> recipients, Collection<String> data, Consent consent, List<Element> more) {
        var purpose = consent.purpose();
        var facts = new Element("dl").setAttribute("class", "facts stacked");
        facts.appendChild(
                fact("consent.operator", words.operator()),
                fact("consent.subject", words.subject()),
                fact("consent.term", words.of(purpose.term())),
                fact("consent.recipients", recipients(recipients)),
                fact("consent.crossBorder", yes(purpose.crossBorder())),
                fact("consent.publication", yes(purpose.publication())),
                fact("consent.data", words.fields(data)));
        more.forEach(facts::appendChild);
        return facts;
    }

    private Element recipients(Collection<String> ids) {
        return ids.isEmpty()
                ? new Element("span").setText(words.text("consent.recipients.none"))
                : items(new TreeSet<>(ids).stream().map(words::recipientInFull).toList());
    }

    private String yes(boolean said) {
        return words.text(said ? "consent.yes" : "consent.no");
    }
}
