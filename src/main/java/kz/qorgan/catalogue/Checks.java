package kz.qorgan.catalogue;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.qorgan.catalogue.Checked.Fine;
import kz.qorgan.catalogue.Checked.Flaw;
import kz.qorgan.catalogue.Checked.Flawed;
import kz.qorgan.kernel.EmailAddress;
import kz.qorgan.kernel.Iban;
import kz.qorgan.kernel.Iin;
import kz.qorgan.kernel.MobileNumber;

/** Which texts are values of a kind, and the one form in which each is kept. */
final class Checks {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("[uuuu-MM-dd][d.M.uuuu]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern AMOUNT =
            Pattern.compile("([0-9]{1,12})(?:[.,]([0-9]{1,2}))?(?:₸|KZT|ТГ\\.?|ТЕНГЕ|ТЕҢГЕ)?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Pattern ID_CARD = Pattern.compile("[0-9]{8,9}");
    private static final Pattern PASSPORT = Pattern.compile("N[0-9]{7,8}");
    private static final Pattern DOCUMENT = Pattern.compile("[0-9A-ZА-ЯЁӘҒҚҢӨҰҮҺІ/-]{3,32}");
    private static final Pattern CARD = Pattern.compile("[0-9]{13,19}");

    private Checks() {}

    static Checked line(String typed, LocalDate today) {
        return PlainText.line(typed);
    }

    static Checked lines(String typed, LocalDate today) {
        return PlainText.lines(typed);
    }

    static Checked iin(String typed, LocalDate today) {
        return compact(typed, Flaw.NOT_AN_IIN, text -> Iin.of(text, today).map(Iin::value));
    }

    static Checked iban(String typed, LocalDate today) {
        return compact(typed, Flaw.NOT_AN_IBAN, text -> Iban.of(text).map(Iban::value));
    }

    static Checked card(String typed, LocalDate today) {
        return compact(
                typed,
                Flaw.NOT_A_CARD,
                text -> form(CARD, text.replace("-", "")).filter(Checks::hasRightSum));
    }

    static Checked email(String typed, LocalDate today) {
        return read(typed, Flaw.NOT_AN_EMAIL, text -> EmailAddress.of(text).map(EmailAddress::value));
    }

    static Checked mobile(String typed, LocalDate today) {
        return read(
                typed, Flaw.NOT_A_MOBILE_NUMBER, text -> MobileNumber.of(text).map(MobileNumber::e164));
    }

    static Checked phone(String typed, LocalDate today) {
        return read(
                typed,
                Flaw.NOT_A_PHONE,
                text -> MobileNumber.of(text).map(MobileNumber::e164).or(() -> anyPhone(text)));
    }

    static Checked date(String typed, LocalDate today) {
        return compact(typed, Flaw.NOT_A_DATE, text -> day(text).map(LocalDate::toString));
    }

    static Checked pastDate(String typed, LocalDate today) {
        return date(typed, today) instanceof Fine fine
                        && LocalDate.parse(fine.value()).isAfter(today)
                ? new Flawed(Flaw.DATE_AHEAD)
                : date(typed, today);
    }

    static Checked money(String typed, LocalDate today) {
        return compact(typed, Flaw.NOT_AN_AMOUNT, Checks::amount);
    }

    static Checked number(String typed, LocalDate today) {
        return compact(typed, Flaw.NOT_A_NUMBER, text -> form(NUMBER, text));
    }

    static Checked idCard(String typed, LocalDate today) {
        return compact(typed, Flaw.NOT_AN_ID_CARD, text -> form(ID_CARD, text));
    }

    static Checked passport(String typed, LocalDate today) {
        return compact(typed, Flaw.NOT_A_PASSPORT, text -> form(PASSPORT, text));
    }

    static Checked document(String typed, LocalDate today) {
        return compact(typed, Flaw.NOT_A_DOCUMENT, text -> form(DOCUMENT, text));
    }

    static Checked file(String typed, LocalDate today) {
        return new Flawed(Flaw.FILE_NEEDED);
    }

    /** Whatever is written without meaning its spaces: in one width, in capitals. */
    private static Checked compact(String typed, Flaw flaw, Function<String, Optional<String>> form) {
        return read(
                typed,
                flaw,
                text -> form.apply(Normalizer.normalize(text.replace("№", ""), Normalizer.Form.NFKC)
                        .replaceAll("\\s", "")
                        .toUpperCase(Locale.ROOT)));
    }

    private static Checked read(String typed, Flaw flaw, Function<String, Optional<String>> form) {
        return switch (PlainText.line(typed)) {
            case Fine fine -> form.apply(fine.value()).<Checked>map(Fine::new).orElseGet(() -> new Flawed(flaw));
            case Flawed flawed -> flawed;
        };
    }

    private static Optional<String> form(Pattern form, String text) {
        return Optional.of(text).filter(form.asMatchPredicate());
    }

    private static Optional<String> amount(String text) {
        var amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return Optional.empty();
        }
        var whole = amount.group(1).replaceFirst("^0+(?=[0-9])", "");
        var part = amount.group(2);
        return Optional.of(part == null ? whole : whole + "." + (part + "0").substring(0, 2));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DATE))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<String> anyPhone(String text) {
        try {
            var number = NUMBERS.parse(text, "KZ");
            return NUMBERS.isValidNumber(number) && text.codePoints().noneMatch(Character::isLetter)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** The sum that card numbers are made with (Luhn): a mistyped digit changes it. */
    private static boolean hasRightSum(String digits) {
        return IntStream.range(0, digits.length())
                                .map(i -> (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 + 1))
                                .map(product -> product / 10 + product % 10)
                                .sum()
                        % 10
                == 0;
    }
}
