package kz.qorgan.personaldata;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import kz.qorgan.borrower.Borrowers.Kept;
import kz.qorgan.borrower.ObligationTerms;

/** What the portal keeps with the account itself, under the names by which the catalogue calls it. */
final class OwnValues {

    private OwnValues() {}

    static Map<String, String> of(Kept kept) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("iin", kept.iin().value());
        values.put("name", kept.name().full());
        values.put("birth-date", kept.birthDate().toString());
        values.put("mobile-number", kept.number().e164());
        values.put("language", kept.language().tag());
        if (!kept.loans().isEmpty()) {
            values.put("loans", kept.loans().stream().map(OwnValues::line).collect(Collectors.joining("\n")));
        }
        return values;
    }

    /** Number and days as the lender writes them: the same in every language. */
    private static String line(ObligationTerms loan) {
        var closed = loan.closedOn();
        return loan.number() + " · " + loan.openedOn() + " – " + (closed == null ? "" : closed);
    }
}
