package kz.qorgan.copycontent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.qorgan.catalogue.Article;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.catalogue.Field;
import kz.qorgan.catalogue.Source;
import kz.qorgan.catalogue.Words;
import kz.qorgan.kernel.Language;
import kz.qorgan.personaldata.DataField;
import kz.qorgan.personaldata.Disclosures.Disclosure;
import kz.qorgan.personaldata.KeptUntil;
import kz.qorgan.personaldata.MyData;
import kz.qorgan.personaldata.RecipientNotices;
import kz.qorgan.personaldata.RecipientNotices.RecipientNotice;
import org.jspecify.annotations.Nullable;

/**
 * A field as it stands in the copy; the schema says what each part means.
 *
 * @param stored whether there is a value; without one the field is listed all the same
 * @param shown the value as it is said in the copy's language, for the document only
 * @param keptIn under which name of the copy its contents stand, where they are more than a value
 */
record FieldEntry(
        String name,
        String label,
        boolean stored,
        Optional<String> value,
        @JsonIgnore String shown,
        boolean unreadable,
        Optional<String> keptIn,
        String purpose,
        List<Law> legalBasis,
        List<Source> sources,
        Term retention,
        List<Recipient> mayBeGivenTo,
        LifeLine lifeLine) {

    @Override
    public String toString() {
        return name + "=***";
    }

    /** What has happened to it so far. */
    record LifeLine(
            Optional<Source> origin,
            Optional<Instant> recordedAt,
            Optional<Instant> confirmedAt,
            List<Given> givenTo,
            List<Notice> toldAfterCorrection,
            List<Former> formerValues) {}

    /** What allows or demands keeping it. */
    record Law(String id, String text, String address) {}

    /** How long it is kept: the rule, and what it comes to for this borrower. */
    record Term(String rule, String text, Law law, String state, Optional<LocalDate> until) {}

    /** Somebody whom the lender may give it to. */
    record Recipient(String id, String name, String purpose, String bin, String country) {}

    /** Somebody to whom the lender gave it. */
    record Given(String id, String name, String purpose, LocalDate on) {}

    /** Somebody who received a former value. */
    record Notice(String id, String name, RecipientNotices.State state, Instant since) {}

    /** What stood there before. */
    record Former(Optional<String> value, Source origin, Instant recordedAt, Instant replacedAt) {}

    /** Makes entries in one language. */
    record Maker(Catalogue catalogue, Language language) {

        FieldEntry entry(Field field, @Nullable DataField stored, @Nullable String value, List<MyData.Former> former) {
            var kept = Optional.ofNullable(stored);
            return new FieldEntry(
                    field.name(),
                    in(field.label()),
                    value != null || stored != null,
                    Optional.ofNullable(value),
                    value == null ? "" : field.inWords(value, language),
                    value == null && stored != null,
                    keptIn(field),
                    in(field.purpose()),
                    field.legalBasis().stream().map(this::law).toList(),
                    field.sources().stream().sorted().toList(),
                    term(field, kept.map(DataField::keptUntil)),
                    field.recipients().stream().map(this::recipient).toList(),
                    lifeLine(kept, former));
        }

        private LifeLine lifeLine(Optional<DataField> kept, List<MyData.Former> former) {
            return new LifeLine(
                    kept.flatMap(DataField::origin),
                    kept.flatMap(DataField::recordedAt),
                    kept.flatMap(DataField::confirmedAt),
                    kept.map(DataField::given).orElse(List.of()).stream()
                            .map(this::given)
                            .toList(),
                    kept.map(DataField::told).orElse(List.of()).stream()
                            .map(this::notice)
                            .toList(),
                    former.stream().map(Maker::former).toList());
        }

        private Law law(Article article) {
            return new Law(article.id(), in(article.words()), article.address());
        }

        private Term term(Field field, Optional<KeptUntil> until) {
            var rule = field.retention();
            return new Term(
                    rule.id(),
                    in(rule.words()),
                    law(rule.law()),
                    until.map(Maker::state).orElse("NOT_STORED"),
                    until.filter(KeptUntil.Day.class::isInstance).map(day -> ((KeptUntil.Day) day).day()));
        }

        private static String state(KeptUntil until) {
            return switch (until) {
                case KeptUntil.Day day -> "UNTIL_DAY";
                case KeptUntil.AfterTheLoan loan -> "TERM_BEGINS_AFTER_THE_LOAN";
                case KeptUntil.WhileInUse use -> "WHILE_IN_USE";
            };
        }

        private Recipient recipient(String id) {
            var who = catalogue.recipient(id);
            return new Recipient(id, in(who.name()), in(who.purpose()), who.bin(), who.country());
        }

        private Given given(Disclosure one) {
            var who = recipient(one.recipient());
            return new Given(who.id(), who.name(), who.purpose(), one.on());
        }

        private Notice notice(RecipientNotice one) {
            return new Notice(one.recipient(), recipient(one.recipient()).name(), one.state(), one.since());
        }

        private static Former former(MyData.Former one) {
            return new Former(one.shown(), one.origin(), one.recordedAt(), one.replacedAt());
        }

        private String in(Words words) {
            return words.in(language);
        }

        private static Optional<String> keptIn(Field field) {
            return switch (field.keptBy()) {
                case VALUES, BORROWER, PHONE -> Optional.empty();
                case FILES -> Optional.of("files");
                case SESSION -> Optional.of("sessions");
                case REQUESTS -> Optional.of("requests");
                case CONSENTS -> Optional.of("consents");
                case HISTORY -> Optional.of("history");
            };
        }
    }
}
