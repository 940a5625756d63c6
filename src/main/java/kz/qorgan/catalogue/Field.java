package kz.qorgan.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.qorgan.catalogue.CatalogueFile.References;
import kz.qorgan.catalogue.Checked.Fine;
import kz.qorgan.catalogue.Checked.Flaw;
import kz.qorgan.catalogue.Checked.Flawed;
import kz.qorgan.kernel.Language;
import kz.qorgan.lenderfile.Entry;

/**
 * One thing that the lender may store about a borrower, and everything the borrower has a right to know about it.
 *
 * @param recipients ids that {@link Catalogue#recipient} knows
 * @param keptBy the part of the portal that holds the value
 * @param choices the words that a {@link ValueKind#CHOICE} may have, in the order of the file
 */
public record Field(
        String name,
        Words label,
        Words purpose,
        List<Article> legalBasis,
        Set<Source> sources,
        Retention retention,
        List<String> recipients,
        Sensitivity sensitivity,
        ValueKind kind,
        CorrectionRule correction,
        KeptBy keptBy,
        Map<String, Words> choices) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{0,63}");
    private static final List<String> NEEDED = List.of(
            "label", "purpose", "law", "sources", "retention", "recipients", "sensitivity", "kind", "correction");
    private static final List<String> POSSIBLE = List.of("kept-by", "choices");

    /** How much harm a value does in the wrong hands, and so how it is shown. */
    public enum Sensitivity {
        /** tells nobody anything: may be shown as it is */
        OPEN,
        /** masked until its owner asks to see it */
        PERSONAL,
        /** opens accounts or doors: masked until its owner asks, and never shown whole to staff without a reason */
        RESTRICTED
    }

    /** Who holds a value; everything but {@code VALUES} is computed or kept by the portal elsewhere. */
    public enum KeptBy {
        VALUES,
        FILES,
        BORROWER,
        PHONE,
        SESSION,
        REQUESTS,
        CONSENTS,
        HISTORY
    }

    public Field {
        legalBasis = List.copyOf(legalBasis);
        sources = Set.copyOf(sources);
        recipients = List.copyOf(recipients);
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    /** Looks at what was typed and brings it into the form in which it is kept. Never throws. */
    public Checked check(String typed, LocalDate today) {
        var checked = kind.check(typed, today);
        return kind == ValueKind.CHOICE && checked instanceof Fine fine && !choices.containsKey(fine.value())
                ? new Flawed(Flaw.NOT_A_CHOICE)
                : checked;
    }

    /** So much of a value that its owner recognises it, and nothing of a value that does not look like its kind. */
    public String masked(String value) {
        return kind.masked(value);
    }

    /** A value as it is said in a language: the words of a choice, everything else as it is. */
    public String inWords(String value, Language language) {
        var words = choices.get(value);
        return words == null ? value : words.in(language);
    }

    Field named(String other) {
        return new Field(
                other,
                Words.same(other),
                purpose,
                legalBasis,
                sources,
                retention,
                recipients,
                sensitivity,
                kind,
                correction,
                keptBy,
                choices);
    }

    static Field read(Entry entry, References known) {
        if (!NAME.matcher(entry.name()).matches()) {
            entry.fault("the name of a field has small letters, digits, dots and hyphens, at most 64");
        }
        var parts = entry.parts(NEEDED, POSSIBLE);
        var kind = parts.at("kind").word(ValueKind.class);
        return new Field(
                entry.name(),
                Words.read(parts.at("label")),
                Words.read(parts.at("purpose")),
                known.articles(parts.at("law")),
                sources(parts.at("sources")),
                known.retention(parts.at("retention")),
                known.recipients(parts.at("recipients")),
                parts.at("sensitivity").word(Sensitivity.class),
                kind,
                correction(entry, parts.at("correction")),
                parts.find("kept-by").map(by -> by.word(KeptBy.class)).orElse(KeptBy.VALUES),
                choices(entry, parts, kind));
    }

    private static CorrectionRule correction(Entry field, Entry rule) {
        var correction = rule.word(CorrectionRule.class);
        if (field.name().equals("iin") && correction != CorrectionRule.NEVER) {
            rule.fault("the IIN may be corrected by nobody here (Resolution 217)");
        }
        return correction;
    }

    private static Set<Source> sources(Entry list) {
        var sources = EnumSet.noneOf(Source.class);
        list.items().forEach(item -> sources.add(item.word(Source.class)));
        if (sources.isEmpty()) {
            list.fault("sources names none");
        }
        return sources;
    }

    private static Map<String, Words> choices(Entry field, Entry.Parts parts, ValueKind kind) {
        Map<String, Words> choices = new LinkedHashMap<>();
        parts.find("choices")
                .ifPresent(list -> list.entries().forEach((word, words) -> choices.put(word, Words.read(words))));
        if (choices.isEmpty() == (kind == ValueKind.CHOICE)) {
            field.fault("a field has choices if its kind is choice, and only then");
        }
        return choices;
    }
}
