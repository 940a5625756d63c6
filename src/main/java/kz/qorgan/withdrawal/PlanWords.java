package kz.qorgan.withdrawal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.qorgan.borrower.ObligationTerms;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.catalogue.Field;
import kz.qorgan.catalogue.Retention;
import kz.qorgan.catalogue.Words;
import kz.qorgan.consent.Consent;
import kz.qorgan.consenttexts.TextVersion;
import kz.qorgan.kernel.Language;
import kz.qorgan.personaldata.KeptUntil;
import kz.qorgan.purposes.ConsentPurpose;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of a plan. They name days and never the hour, so that the same facts read the same all day. */
@Component
class PlanWords {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final int SHORT_HASH = 16;

    private final MessageSource texts;
    private final SpokenTimes times;
    private final Catalogue catalogue;

    PlanWords(MessageSource texts, SpokenTimes times, Catalogue catalogue) {
        this.texts = texts;
        this.times = times;
        this.catalogue = catalogue;
    }

    String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage("withdrawal.plan." + key, arguments, locale);
    }

    String stops(ConsentPurpose purpose, Locale locale) {
        return purpose.recipients().isEmpty()
                ? text("stopsHere", locale, in(purpose.label(), locale), rule(purpose, locale))
                : text(
                        "stopsFor",
                        locale,
                        in(purpose.label(), locale),
                        recipients(purpose.recipients(), locale),
                        rule(purpose, locale));
    }

    String told(Collection<String> recipients, Instant due, Locale locale) {
        return recipients.isEmpty()
                ? text("toldNobody", locale)
                : text("told", locale, recipients(recipients, locale), times.day(due, locale));
    }

    String meaning(ConsentPurpose purpose, Locale locale) {
        return text("loss", locale, in(purpose.label(), locale), in(purpose.loss(), locale));
    }

    String refused(ConsentPurpose purpose, Locale locale) {
        return text("refusedOne", locale, in(purpose.label(), locale), rule(purpose, locale));
    }

    String because(ObligationTerms loan, Locale locale) {
        return text("because", locale, loan.number(), day(loan.openedOn(), locale));
    }

    String later(List<ConsentPurpose> refused, Locale locale) {
        var labels =
                refused.stream().map(purpose -> in(purpose.label(), locale)).toList();
        return text("leftForLater", locale, String.join("; ", labels));
    }

    String goesOn(ConsentPurpose purpose, Locale locale) {
        return purpose.isAsked()
                ? text("goesOnAgreed", locale, in(purpose.label(), locale), in(purpose.term(), locale))
                : text(
                        "goesOnByLaw",
                        locale,
                        in(purpose.label(), locale),
                        rule(purpose, locale),
                        in(purpose.term(), locale));
    }

    String kept(Retention rule, List<Field> fields, KeptUntil until, Locale locale) {
        var names = fields.stream().map(field -> in(field.label(), locale)).collect(Collectors.joining(", "));
        var law = in(rule.law().words(), locale);
        var why = in(rule.words(), locale);
        return until instanceof KeptUntil.Day day
                ? text("keptUntil", locale, names, why, law, day(day.day(), locale))
                : text("kept", locale, names, why, law);
    }

    /** In which words a consent was given, and which hold now: whoever reads the one must not end another. */
    String version(Consent consent, Locale locale) {
        var agreed = consent.agreed().orElseThrow();
        var now = consent.current().map(TextVersion::number).orElse(agreed.number());
        return text(
                "version",
                locale,
                in(consent.purpose().label(), locale),
                agreed.number(),
                day(agreed.effectiveOn(), locale),
                agreed.hash().substring(0, SHORT_HASH),
                now);
    }

    private String rule(ConsentPurpose purpose, Locale locale) {
        return in(purpose.rule().words(), locale);
    }

    private String recipients(Collection<String> ids, Locale locale) {
        return ids.stream()
                .map(id -> in(catalogue.recipient(id).name(), locale))
                .collect(Collectors.joining(", "));
    }

    private String day(LocalDate day, Locale locale) {
        return times.day(day.atStartOfDay(ALMATY).toInstant(), locale);
    }

    private static String in(Words words, Locale locale) {
        return words.in(Language.of(locale));
    }
}
