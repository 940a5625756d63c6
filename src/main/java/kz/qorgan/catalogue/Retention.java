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
 */
public record Retention(String id, Words words, Article law, Start start, Period period) {

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

    /** What stands in for a rule that a field names and the file has not. */
    static Retention unknown(String id) {
        return new Retention(id, Words.same(id), new Article(id, Words.same(id), ""), Start.COLLECTED, Period.ZERO);
    }

    static Retention read(String id, Entry entry, Map<String, Article> articles) {
        var parts = entry.parts(List.of("words", "law", "start", "period"), List.of());
        var period = parts.at("period");
        var read = period.as(Period::parse, "a period such as P5Y or P90D").orElse(Period.ZERO);
        if (read.isNegative()) {
            period.fault("period is below nothing");
        }
        return new Retention(
                id,
                Words.read(parts.at("words")),
                Article.known(parts.at("law"), articles),
                parts.at("start").word(Start.class),
                read);
    }
}
