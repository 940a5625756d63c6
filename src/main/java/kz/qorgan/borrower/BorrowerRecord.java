package kz.qorgan.borrower;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import kz.qorgan.kernel.Iin;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;

/** A borrower as the lender's core system hands over: who it is, how to reach, what is owed. Prints nothing of it. */
public record BorrowerRecord(
        Iin iin,
        MobileNumber number,
        PersonName name,
        LocalDate birthDate,
        Language language,
        List<ObligationTerms> obligations) {

    public BorrowerRecord {
        obligations = List.copyOf(obligations);
        if (!birthDate.equals(iin.birthDate())) {
            throw new IllegalArgumentException("The birth date is not the one in the IIN");
        }
        var numbers = new HashSet<String>();
        if (!obligations.stream().map(ObligationTerms::number).allMatch(numbers::add)) {
            throw new IllegalArgumentException("Two obligations have the same number");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
