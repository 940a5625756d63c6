package kz.qorgan.personaldata;

import java.time.Instant;
import java.util.Optional;
import kz.qorgan.catalogue.Source;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.vault.Seal;
import kz.qorgan.vault.SealBroken;

/**
 * A value as it lies in the database: sealed, with what is known about its way here.
 *
 * @param confirmedAt when somebody last said that it is still right
 */
record StoredValue(
        String field, int version, byte[] sealed, Source origin, Instant recordedAt, Optional<Instant> confirmedAt) {

    /** The value itself; refuses one that was altered or belongs elsewhere. */
    String open(BorrowerId borrower, Seal seal) {
        return seal.open(sealed, place(borrower, field, version));
    }

    /** The same, or nothing where it does not open, which must not hide the others. */
    Optional<String> opened(BorrowerId borrower, Seal seal) {
        try {
            return Optional.of(open(borrower, seal));
        } catch (SealBroken altered) {
            return Optional.empty();
        }
    }

    /** What a value is bound to. The first version is bound without a number, because it may be older than the numbers. */
    static String place(BorrowerId borrower, String field, int version) {
        var place = "personal_data_value.sealed_value " + borrower + " " + field;
        return version == 1 ? place : place + " " + version;
    }

    @Override
    public String toString() {
        return "StoredValue[" + field + " " + version + "]";
    }
}
