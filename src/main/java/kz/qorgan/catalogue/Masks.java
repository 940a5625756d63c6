package kz.qorgan.catalogue;

import java.util.regex.Pattern;
import kz.qorgan.kernel.EmailAddress;
import kz.qorgan.kernel.MobileNumber;

/**
 * What is left of a value for its owner to recognise. The number of dots tells nothing of the length, and a value that
 * does not look like its kind is hidden whole.
 */
final class Masks {

    private static final String DOTS = "••••";
    private static final String REST = "•••";
    private static final int TAIL = 4;
    private static final int LONGEST_PLACE = 24;
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{8,34}");
    private static final Pattern PHONE = Pattern.compile("\\+[0-9]{8,15}");
    private static final Pattern PLACE = Pattern.compile("\\p{L}[\\p{L} .-]{2,}");

    private Masks() {}

    static String nothing(String value) {
        return REST;
    }

    /** {@code •••• 4821} */
    static String tail(String value) {
        return NUMBER.matcher(value).matches() ? DOTS + " " + value.substring(value.length() - TAIL) : DOTS;
    }

    /** {@code A•••@mail.kz} */
    static String email(String value) {
        return EmailAddress.of(value)
                .map(EmailAddress::value)
                .map(Masks::hiddenName)
                .orElse(REST);
    }

    /** {@code +7 701 ••• •• 67}, and of a number that is no mobile one only its end. */
    static String phone(String value) {
        return MobileNumber.of(value)
                .map(MobileNumber::masked)
                .orElseGet(
                        () -> PHONE.matcher(value).matches() ? DOTS + " " + value.substring(value.length() - 2) : DOTS);
    }

    /** {@code А•••} */
    static String firstLetter(String value) {
        var first = value.isEmpty() ? ' ' : value.charAt(0);
        return Character.isLetter(first) && value.length() > REST.length() ? first + REST : REST;
    }

    /** {@code г. Астана, •••}: the place, if the address begins with one and has more to hide than to show. */
    static String address(String value) {
        var comma = value.indexOf(',');
        var place = comma < 0 ? "" : value.substring(0, comma);
        return comma <= LONGEST_PLACE
                        && comma * 2 < value.length()
                        && PLACE.matcher(place).matches()
                ? place + ", " + REST
                : firstLetter(value);
    }

    private static String hiddenName(String address) {
        var at = address.indexOf('@');
        return address.substring(0, at > 1 ? 1 : 0) + REST + address.substring(at);
    }
}
