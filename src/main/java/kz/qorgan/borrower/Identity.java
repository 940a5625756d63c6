package kz.qorgan.borrower;

import java.time.LocalDate;
import java.util.List;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Iin;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.vault.Seal;
import org.jspecify.annotations.Nullable;

/** What names a person, in the one sealed column that holds it. Prints as stars. */
record Identity(Iin iin, MobileNumber number, PersonName name, LocalDate birthDate) {

    // the unit separator is a control character, which no part of a name may contain
    private static final String SEPARATOR = "\u001f";

    static Identity of(BorrowerRecord handedOver) {
        return new Identity(handedOver.iin(), handedOver.number(), handedOver.name(), handedOver.birthDate());
    }

    static Identity open(Borrower borrower, Seal seal) {
        var parts = List.of(seal.open(borrower.sealedIdentity(), place(borrower.borrowerId()))
                .split(SEPARATOR, -1));
        return new Identity(
                new Iin(parts.get(0)),
                new MobileNumber(parts.get(1)),
                new PersonName(parts.get(2), parts.get(3), emptyAsMissing(parts.get(4))),
                LocalDate.parse(parts.get(5)));
    }

    Identity reachedAt(MobileNumber other) {
        return new Identity(iin, other, name, birthDate);
    }

    byte[] seal(BorrowerId borrower, Seal seal) {
        var patronymic = name.patronymic();
        var text = String.join(
                SEPARATOR,
                iin.value(),
                number.e164(),
                name.family(),
                name.given(),
                patronymic == null ? "" : patronymic,
                birthDate.toString());
        return seal.seal(text, place(borrower));
    }

    @Override
    public String toString() {
        return "***";
    }

    static String place(BorrowerId borrower) {
        return "borrower.sealed_identity " + borrower;
    }

    private static @Nullable String emptyAsMissing(String part) {
        return part.isEmpty() ? null : part;
    }
}
