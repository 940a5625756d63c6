package kz.qorgan.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qorgan.borrower.BorrowerRecord;
import kz.qorgan.consent.HandedConsent;
import kz.qorgan.personaldata.Disclosures.Disclosure;

/** A line of the file, read. */
sealed interface ImportLine {

    /**
     * A borrower with the values of the catalogue's fields, and what of it was given to others. Prints nothing of it.
     *
     * @param consents nothing where the line does not speak of them
     */
    record Readable(
            BorrowerRecord borrower,
            Map<String, String> data,
            List<Disclosure> given,
            Optional<List<HandedConsent>> consents)
            implements ImportLine {

        @Override
        public String toString() {
            return "***";
        }
    }

    /**
     * Not a borrower.
     *
     * @param reason what is wrong, without the value that is
     */
    record Unreadable(String reason) implements ImportLine {}
}
