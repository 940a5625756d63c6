package kz.qorgan.personaldata;

import java.time.Instant;
import java.util.Map;
import kz.qorgan.catalogue.Source;
import kz.qorgan.kernel.BorrowerId;

/** A module that keeps values of the catalogue's in tables of its own, and gives them to "My data". */
public interface KeptElsewhere {

    /** In full, by the names of their fields. */
    Map<String, Value> of(BorrowerId borrower);

    /** A value and its way here. Prints as stars. */
    record Value(String full, Source origin, Instant since) {

        @Override
        public String toString() {
            return "***";
        }
    }
}
