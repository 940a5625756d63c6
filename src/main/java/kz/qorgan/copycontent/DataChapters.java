package kz.qorgan.copycontent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.qorgan.copycontent.DataPart.CategoryEntry;
import kz.qorgan.export.ExportPart.Chapter;
import kz.qorgan.export.ExportPart.Item;
import kz.qorgan.personaldata.KeptUntil;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The values for reading, in the words of the page "My data". */
@Component
class DataChapters {

    private final MessageSource texts;
    private final SpokenTimes times;

    DataChapters(MessageSource texts, SpokenTimes times) {
        this.texts = texts;
        this.times = times;
    }

    Chapter of(CategoryEntry category, Locale locale) {
        var words = new Speaker(locale);
        List<Item> items = new ArrayList<>();
        category.fields().stream().filter(FieldEntry::stored).map(words::item).forEach(items::add);
        var absent = category.fields().stream()
                .filter(field -> !field.stored())
                .map(field ->
                        field.label() + field.keptIn().map(words::elsewhere).orElse(""))
                .collect(Collectors.joining(", "));
        if (!absent.isEmpty()) {
            items.add(new Item(words.text("export.paper.noValue"), absent, List.of()));
        }
        return new Chapter(category.label(), category.explanation(), items);
    }

    /** Says it in one language. */
    private final class Speaker {

        private final Locale locale;

        Speaker(Locale locale) {
            this.locale = locale;
        }

        Item item(FieldEntry field) {
            List<String> facts = new ArrayList<>();
            facts.add(fact("personaldata.why", field.purpose()));
            field.legalBasis().forEach(law -> facts.add(fact("personaldata.law", law.text())));
            facts.addAll(since(field.lifeLine()));
            facts.add(fact("personaldata.until", until(field.retention())));
            facts.add(fact("personaldata.given", given(field)));
            facts.add(fact("personaldata.may", may(field)));
            field.lifeLine()
                    .toldAfterCorrection()
                    .forEach(told -> facts.add(fact(
                            "personaldata.told",
                            text("personaldata.told." + told.state(), told.name(), day(told.since())))));
            field.lifeLine().formerValues().forEach(former -> facts.add(before(former)));
            return new Item(
                    field.label(), field.unreadable() ? text("personaldata.unavailable") : field.shown(), facts);
        }

        private List<String> since(FieldEntry.LifeLine life) {
            List<String> facts = new ArrayList<>();
            life.origin()
                    .ifPresent(from -> facts.add(fact("personaldata.origin", text("personaldata.origin." + from))));
            life.recordedAt().ifPresent(at -> facts.add(fact("personaldata.recorded", time(at))));
            life.confirmedAt().ifPresent(at -> facts.add(fact("personaldata.confirmed", time(at))));
            return facts;
        }

        String elsewhere(String part) {
            return " " + text("export.paper.elsewhere." + part);
        }

        String text(String key, Object... arguments) {
            return texts.getMessage(key, arguments, locale);
        }

        private String before(FieldEntry.Former former) {
            return fact(
                    "personaldata.before",
                    text(
                            "personaldata.before.one",
                            former.value().orElseGet(() -> text("personaldata.unavailable")),
                            day(former.recordedAt()),
                            day(former.replacedAt()),
                            text("personaldata.origin." + former.origin())));
        }

        private String until(FieldEntry.Term term) {
            return switch (term.state()) {
                case "UNTIL_DAY" ->
                    text("personaldata.until.day", term.until().map(this::day).orElse(""), term.text());
                case "TERM_BEGINS_AFTER_THE_LOAN" -> text("personaldata.until.loan", term.text());
                default -> term.text();
            };
        }

        private String given(FieldEntry field) {
            return field.lifeLine().givenTo().isEmpty()
                    ? text("personaldata.given.none")
                    : field.lifeLine().givenTo().stream()
                            .map(one -> one.name() + ", " + day(one.on()))
                            .collect(Collectors.joining("; "));
        }

        private String may(FieldEntry field) {
            return field.mayBeGivenTo().stream().map(FieldEntry.Recipient::name).collect(Collectors.joining("; "));
        }

        private String fact(String key, String value) {
            return text(key) + ": " + value;
        }

        private String time(Instant instant) {
            return times.exact(instant, locale);
        }

        private String day(Instant instant) {
            return times.day(instant, locale);
        }

        private String day(LocalDate day) {
            return times.day(day.atStartOfDay(KeptUntil.ALMATY).toInstant(), locale);
        }
    }
}
