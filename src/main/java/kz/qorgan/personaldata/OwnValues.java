package kz.qorgan.personaldata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.qorgan.borrower.Borrowers.Kept;
import kz.qorgan.borrower.ObligationTerms;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.personaldata.MyData.KeptElsewhere;
import org.springframework.stereotype.Component;

/** What other modules keep, the account itself first, under the names by which the catalogue calls it. */
@Component
class OwnValues {

    private final List<KeptElsewhere> elsewhere;

    OwnValues(List<KeptElsewhere> elsewhere) {
        this.elsewhere = elsewhere;
    }

    /** In full. */
    Map<String, String> of(BorrowerId borrower, Kept kept) {
        Map<String, String> values = ofAccount(kept);
        elsewhere(borrower).forEach((field, value) -> values.put(field, value.full()));
        return values;
    }

    Map<String, KeptElsewhere.Value> elsewhere(BorrowerId borrower) {
        Map<String, KeptElsewhere.Value> values = new LinkedHashMap<>();
        elsewhere.forEach(module -> values.putAll(module.of(borrower)));
        return values;
    }

    static Map<String, String> ofAccount(Kept kept) {
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
