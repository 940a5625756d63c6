package kz.qorgan.recovery;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.qorgan.kernel.Iin;

/** Who somebody says to be, in three things that only the person and the lender should know together. Prints as stars. */
record Claim(Iin iin, LocalDate birthDate, String document) {

    private static final Pattern DOCUMENT = Pattern.compile("[A-Z]?[0-9]{6,12}");

    /** Nothing of what cannot be right; the birth date must be the one in the IIN. */
    static Optional<Claim> of(String iin, String birthDate, String document, LocalDate today) {
        var plain = plain(document);
        return Iin.of(iin.replace(" ", ""), today)
                .filter(read -> read.birthDate().toString().equals(birthDate.strip()))
                .filter(read -> DOCUMENT.matcher(plain).matches())
                .map(read -> new Claim(read, read.birthDate(), plain));
    }

    /** A number as it is compared: capitals and digits. */
    static String plain(String document) {
        return document.replaceAll("[\\s\\p{Pd}№]", "").toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return "***";
    }
}
