package kz.qorgan.borrower;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A loan agreement, as the lender's core system knows it.
 *
 * @param number the lender's number of the agreement
 * @param closedOn the day it was paid off, or nothing while it is open
 */
public record ObligationTerms(
        String number, LocalDate openedOn, @Nullable LocalDate closedOn) {

    private static final int LONGEST_NUMBER = 64;

    public ObligationTerms {
        if (number.isBlank() || number.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("An obligation has a number of 1 to 64 characters");
        }
        if (closedOn != null && closedOn.isBefore(openedOn)) {
            throw new IllegalArgumentException("An obligation closes on or after the day it opened");
        }
    }
}
