package kz.qorgan.personaldata;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.qorgan.borrower.Borrowers.Kept;

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
        return values;
    }
}
