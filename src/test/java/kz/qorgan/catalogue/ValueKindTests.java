package kz.qorgan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.qorgan.catalogue.Checked.Fine;
import kz.qorgan.catalogue.Checked.Flaw;
import kz.qorgan.catalogue.Checked.Flawed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Values are taken as people write them and kept in one form; what is no value of its kind is told by a flaw. */
class ValueKindTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            IIN|900315 399991|900315399991
            IIN|９００３１５３９９９９１|900315399991
            IBAN|kz86 125k zt50 0410 0100|KZ86125KZT5004100100
            IBAN|KZ62999SYNTH00000001|KZ62999SYNTH00000001
            CARD|4111 1111-1111 1111|4111111111111111
            EMAIL| Aigul.K@Mail.kz |Aigul.K@Mail.kz
            MOBILE|8 701 123 45 67|+77011234567
            PHONE|8 (727) 250-12-34|+77272501234
            PHONE|+49 30 901820|+4930901820
            PAST_DATE|31.01.1990|1990-01-31
            PAST_DATE|22.11.2026|2026-11-22
            PAST_DATE|1.2.1990|1990-02-01
            DATE|2036-02-29|2036-02-29
            MONEY|210 000|210000
            MONEY|210000,5 ₸|210000.50
            MONEY|007 тг.|7
            MONEY|0|0
            NUMBER|3|3
            ID_CARD|№ 012345678|012345678
            ID_CARD|012 345 678|012345678
            PASSPORT|n12345678|N12345678
            DOCUMENT|№ аб-123/45|АБ-123/45
            ADDRESS|г. Астана,  ул. Кенесары 106\tкв. 47|г. Астана, ул. Кенесары 106 кв. 47
            TEXT|ТОО «Пример Строй»|ТОО «Пример Строй»
            """)
    void keepsOneForm(ValueKind kind, String typed, String kept) {
        assertThat(kind.check(typed.replace("\\t", "\t"), TODAY)).isEqualTo(new Fine(kept));
    }

    @ParameterizedTest
    @CsvSource({
        "IIN, 900315399992, NOT_AN_IIN",
        "IIN, 950721400410, NOT_AN_IIN",
        "IIN, 850612599005, NOT_AN_IIN",
        "IBAN, KZ87125KZT5004100100, NOT_AN_IBAN",
        "IBAN, DE89370400440532013000, NOT_AN_IBAN",
        "IBAN, КZ86125KZT5004100100, NOT_AN_IBAN",
        "CARD, 4111111111111112, NOT_A_CARD",
        "CARD, 4111, NOT_A_CARD",
        "EMAIL, aigul@mail, NOT_AN_EMAIL",
        "EMAIL, 'a@b.kz,c@d.kz', NOT_AN_EMAIL",
        "EMAIL, 'Bcc: <a@b.kz>', NOT_AN_EMAIL",
        "MOBILE, +79161234567, NOT_A_MOBILE_NUMBER",
        "MOBILE, +77272501234, NOT_A_MOBILE_NUMBER",
        "PHONE, 12, NOT_A_PHONE",
        "PHONE, 1-800-FLOWERS, NOT_A_PHONE",
        "PAST_DATE, 2026-11-23, DATE_AHEAD",
        "PAST_DATE, 30.02.2020, NOT_A_DATE",
        "DATE, 29.02.2027, NOT_A_DATE",
        "DATE, 01.01.0001, NOT_A_DATE",
        "DATE, 31.01.90, NOT_A_DATE",
        "MONEY, '210,000', NOT_AN_AMOUNT",
        "MONEY, -5, NOT_AN_AMOUNT",
        "MONEY, 1e9, NOT_AN_AMOUNT",
        "MONEY, 9999999999999, NOT_AN_AMOUNT",
        "NUMBER, two, NOT_A_NUMBER",
        "ID_CARD, 1234567, NOT_AN_ID_CARD",
        "PASSPORT, Н12345678, NOT_A_PASSPORT",
        "DOCUMENT, <b>, NOT_A_DOCUMENT",
        "FILE, passport.pdf, FILE_NEEDED"
    })
    void tellsWhatIsWrong(ValueKind kind, String typed, Flaw flaw) {
        assertThat(kind.check(typed, TODAY)).isEqualTo(new Flawed(flaw));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IIN        | 900315399991               | •••• 9991
            IBAN       | KZ62999SYNTH00000001       | •••• 0001
            CARD       | 4111111111114821           | •••• 4821
            CARD       | 4821                       | ••••
            EMAIL      | Aigul@mail.kz              | A•••@mail.kz
            EMAIL      | a@mail.kz                  | •••@mail.kz
            EMAIL      | aigul                      | •••
            MOBILE     | +77011234567               | +7 701 ••• •• 67
            PHONE      | +4930901820                | •••• 20
            PHONE      | 112                        | ••••
            PAST_DATE  | 1990-01-31                 | •••
            MONEY      | 210000                     | •••
            CHOICE     | female                     | •••
            ID_CARD    | 999000001                  | •••• 0001
            ID_CARD    | 99900000x                  | ••••
            ADDRESS    | г. Астана, ул. Кенесары 106, кв. 47 | г. Астана, •••
            ADDRESS    | Шымкент қ., Тәуке хан даңғ. 93, 19-пәтер | Шымкент қ., •••
            ADDRESS    | ул. Кенесары 106, Астана   | у•••
            ADDRESS    | улица Кенесары, дом        | у•••
            TEXT       | ТОО «Пример Строй»         | Т•••
            TEXT       | «Үлгі Сауда» ЖШС           | •••
            TEXT       | Ли                         | •••
            LONG_TEXT  | Спасибо за помощь          | •••
            FILE       | a1b2                       | •••
            """)
    void leavesWhatItsOwnerRecognises(ValueKind kind, String value, String mask) {
        assertThat(kind.masked(value).replace('\u00a0', ' ')).isEqualTo(mask);
    }

    @ParameterizedTest
    @EnumSource(ValueKind.class)
    void asksForAValue(ValueKind kind) {
        var flaw = kind == ValueKind.FILE ? Flaw.FILE_NEEDED : Flaw.EMPTY;
        assertThat(kind.check("", TODAY)).isEqualTo(new Flawed(flaw));
        assertThat(kind.check(" \u00a0\u200b\n", TODAY)).isEqualTo(new Flawed(flaw));
    }

    @Test
    void namesNoValueWhenPrinted() {
        assertThat(new Fine("900315399991").toString()).doesNotContain("9");
    }
}
