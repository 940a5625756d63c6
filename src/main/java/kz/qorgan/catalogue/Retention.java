package kz.qorgan.catalogue;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import kz.qorgan.lenderfile.Entry;

/**
 * How long a value is kept: a term that begins with an event, and the law that asks for it.
 *
 * @param words the rule as the borrower reads it
 * @param withoutLoan the term where it begins with the end of obligations and there never was one
 */
public record Retention(String id, Words words, Article law, Start start, Period period, Period withoutLoan) {

    /** What the term begins with. */
    public enum Start {
        /** the value was received */
        COLLECTED,
        /** a newer value took its place */
        REPLACED,
        /** the last obligation to the lender ended */
        END_OF_OBLIGATIONS,
        /** the borrower left the portal */
        END_OF_ACCOUNT
    }

    /** The first day on which the value may no longer be kept. */
    public LocalDate endsOn(LocalDate started) {
        return started.plus(period);
    }

    /** The same for somebody who never owed anything: the term begins on the day the value was received. */
    public LocalDate endsWithoutLoan(LocalDate received) {
        return received.plus(withoutLoan);
    }

    /** What stands in for a rule that a field names and the file has not. */
    static Retention unknown(String id) {
        return new Retention(
                id, Words.same(id), new Article(id, Words.same(id), ""), Start.COLLECTED, Period.ZERO, Period.ZERO);
    }

    static Retention read(String id, Entry entry, Map<String, Article> articles) {
        var parts = entry.parts(List.of("words", "law", "start", "period"), List.of("without-loan"));
        var read = period(parts.at("period"));
        return new Retention(
                id,
                Words.read(parts.at("words")),
                Article.known(parts.at("law"), articles),
                parts.at("start").word(Start.class),
                read,
                parts.find("without-loan").map(Retention::period).orElse(read));
    }

    private static Period period(Entry entry) {
        var read = entry.as(Period::parse, "a period such as P5Y or P90D").orElse(Period.ZERO);
        if (read.isNegative()) {
            entry.fault("period is below nothing");
        }
        return read;
    }
}
