package kz.qorgan.catalogue;

import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** What a value is, and so how it is checked, brought into one form and masked. */
public enum ValueKind {
    IIN(Checks::iin, Masks::tail),
    IBAN(Checks::iban, Masks::tail),
    CARD(Checks::card, Masks::tail),
    EMAIL(Checks::email, Masks::email),
    MOBILE(Checks::mobile, Masks::phone),
    PHONE(Checks::phone, Masks::phone),
    /** a day of the past, such as a birth */
    PAST_DATE(Checks::pastDate, Masks::nothing),
    DATE(Checks::date, Masks::nothing),
    /** tenge */
    MONEY(Checks::money, Masks::nothing),
    /** how many of something */
    NUMBER(Checks::number, Masks::nothing),
    ID_CARD(Checks::idCard, Masks::tail),
    PASSPORT(Checks::passport, Masks::tail),
    /** the number of any other document */
    DOCUMENT(Checks::document, Masks::tail),
    ADDRESS(Checks::line, Masks::address),
    /** one line */
    TEXT(Checks::line, Masks::firstLetter),
    /** several lines */
    LONG_TEXT(Checks::lines, Masks::nothing),
    /** one of the words that the field lists; the field checks it */
    CHOICE(Checks::line, Masks::nothing),
    /** a document or a picture; its value is never typed */
    FILE(Checks::file, Masks::nothing);

    private final BiFunction<String, LocalDate, Checked> form;
    private final UnaryOperator<String> mask;

    ValueKind(BiFunction<String, LocalDate, Checked> form, UnaryOperator<String> mask) {
        this.form = form;
        this.mask = mask;
    }

    Checked check(String typed, LocalDate today) {
        return form.apply(typed, today);
    }

    String masked(String value) {
        return mask.apply(value);
    }
}
