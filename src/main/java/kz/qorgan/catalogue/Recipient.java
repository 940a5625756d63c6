package kz.qorgan.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.qorgan.lenderfile.Entry;

/**
 * Whom the lender gives data to, and what for.
 *
 * @param bin the business identification number, under which anybody can look the recipient up
 * @param country the two letters of the country in which the data is processed
 */
public record Recipient(String id, Words name, Words purpose, String bin, String country, Kind kind) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** What a recipient is to the lender. */
    public enum Kind {
        CREDIT_BUREAU,
        STATE_BODY,
        IDENTITY_CHECK,
        BANK,
        PAYMENT_PROVIDER,
        SMS_PROVIDER,
        HOSTING,
        COLLECTION,
        ASSIGNEE,
        AUDITOR,
        OTHER
    }

    public boolean isAbroad() {
        return !country.equals("KZ");
    }

    /** Somebody whom an earlier edition named and this one does not: shown under the id, never lost. */
    static Recipient unknown(String id) {
        return new Recipient(id, Words.same(id), Words.same("—"), "", "KZ", Kind.OTHER);
    }

    static Recipient read(String id, Entry entry) {
        var parts = entry.parts(List.of("name", "purpose", "bin", "country", "kind"), List.of());
        var bin = parts.at("bin");
        if (!bin.text().matches("[0-9]{12}")) {
            bin.fault("bin is not twelve digits");
        }
        var country = parts.at("country");
        if (!COUNTRIES.contains(country.text())) {
            country.fault("country is not the two letters of one, such as KZ");
        }
        return new Recipient(
                id,
                Words.read(parts.at("name")),
                Words.read(parts.at("purpose")),
                bin.text(),
                country.text(),
                parts.at("kind").word(Kind.class));
    }
}
