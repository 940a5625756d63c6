package kz.qorgan.personaldata.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.catalogue.Field;
import kz.qorgan.catalogue.Recipient;
import kz.qorgan.catalogue.Words;
import kz.qorgan.kernel.Language;
import kz.qorgan.personaldata.DataField;
import kz.qorgan.personaldata.KeptUntil;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.stereotype.Component;

/** Says in the person's language what is known about a value. */
@Component
class DataWords {

    private final Catalogue catalogue;
    private final SpokenTimes times;

    DataWords(Catalogue catalogue, SpokenTimes times) {
        this.catalogue = catalogue;
        this.times = times;
    }

    String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation("personaldata." + key, arguments);
    }

    String of(Words words) {
        return words.in(language());
    }

    String label(DataField field) {
        return of(field.field().label());
    }

    /** A value as people say it: days and amounts in the language's own form, everything else as it is. */
    String value(Field field, String value) {
        return switch (field.kind()) {
            case DATE, PAST_DATE -> date(value);
            case MONEY -> amount(value);
            default -> field.inWords(value, language());
        };
    }

    private String date(String value) {
        try {
            return day(LocalDate.parse(value));
        } catch (DateTimeParseException masked) {
            return value;
        }
    }

    private static String amount(String value) {
        try {
            return NumberFormat.getInstance(locale()).format(new BigDecimal(value)) + " ₸";
        } catch (NumberFormatException masked) {
            return value;
        }
    }

    Recipient recipient(String id) {
        return catalogue.recipient(id);
    }

    Element time(Instant instant) {
        return times.element(instant, locale());
    }

    String day(LocalDate day) {
        return times.day(day.atStartOfDay(KeptUntil.ALMATY).toInstant(), locale());
    }

    String day(Instant instant) {
        return times.day(instant, locale());
    }

    /** When something works again. */
    String at(Instant instant) {
        return times.from(instant, locale());
    }

    /** Until when, and by which rule. */
    String keptUntil(DataField field) {
        var rule = of(field.field().retention().words());
        return switch (field.keptUntil()) {
            case KeptUntil.Day until -> text("until.day", day(until.day()), rule);
            case KeptUntil.AfterTheLoan loan -> text("until.loan", rule);
            case KeptUntil.WhileInUse use -> rule;
        };
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    private static Language language() {
        return Language.of(locale());
    }
}
