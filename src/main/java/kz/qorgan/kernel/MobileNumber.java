package kz.qorgan.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.Optional;

/**
 * A mobile number of Kazakhstan in its one canonical form (E.164). The prefix +7 is shared with Russia and toll-free
 * numbers count as Kazakhstan's, therefore region <em>and</em> type are checked. Prints masked.
 *
 * @param e164 for example {@code +77011234567}
 */
public record MobileNumber(String e164) {

    private static final String REGION = "KZ";
    private static final String NO_BREAK = "\u00a0";
    private static final int LONGEST_INPUT = 40;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    public MobileNumber {
        if (!parse(e164).filter(e164::equals).isPresent()) {
            throw new IllegalArgumentException("Not a mobile number of Kazakhstan in E.164 form");
        }
    }

    /**
     * Reads a number as people write it: {@code 8 701 123 45 67}, {@code 7011234567}, {@code +7 (701) 123-45-67},
     * full-width digits included. Empty for everything that is not a mobile number of Kazakhstan.
     */
    public static Optional<MobileNumber> of(String typed) {
        return parse(typed).map(MobileNumber::new);
    }

    /** The form shown to people who need not see the whole number: {@code +7 701 ••• •• 67}. */
    public String masked() {
        return String.join(NO_BREAK, "+7", e164.substring(2, 5), "•••", "••", e164.substring(10));
    }

    @Override
    public String toString() {
        return masked();
    }

    private static Optional<String> parse(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        try {
            var text = Normalizer.normalize(typed, Normalizer.Form.NFKC);
            var number = NUMBERS.parse(text, REGION);
            return !hasLetters(text) && isMobileOfKazakhstan(number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** The library dials letters like an old telephone and passes over words before the number. */
    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isMobileOfKazakhstan(PhoneNumber number) {
        return !number.hasExtension()
                && NUMBERS.isValidNumber(number)
                && REGION.equals(NUMBERS.getRegionCodeForNumber(number))
                && NUMBERS.getNumberType(number) == PhoneNumberType.MOBILE;
    }
}
