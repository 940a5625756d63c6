package kz.qorgan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import kz.qorgan.borrower.ObligationTerms;
import kz.qorgan.intake.ImportLine.Readable;
import kz.qorgan.intake.ImportLine.Unreadable;
import kz.qorgan.intake.Sheet.Row;
import kz.qorgan.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line is a borrower, or has a reason why it is none that repeats nothing of the line. */
class LineReaderTests {

    private static final String OPENED = "\"openedOn\":\"2026-03-01\"";
    private static final String CLOSED = "\"closedOn\":null";
    private static final String EMAIL = "\"email\":\"a@example.com\"";
    private static final String FAMILY = "\"Сынақова\"";
    private static final String NOT_JSON = "it is not one JSON object";

    private final LineReader reader =
            new LineReader(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
    private final Row row = Sheet.row();

    @Test
    void readsEverythingTheLineSays() {
        assertThat(reader.read(row.json())).asInstanceOf(type(Readable.class)).satisfies(line -> {
            var borrower = line.borrower();
            assertThat(borrower.iin().value()).isEqualTo(row.iin());
            assertThat(borrower.number().e164()).isEqualTo(row.number());
            assertThat(borrower.name().full()).isEqualTo("Айгүл Сынақова");
            assertThat(borrower.language()).isEqualTo(Language.KK);
            assertThat(borrower.obligations())
                    .containsExactly(new ObligationTerms("L-1", LocalDate.of(2026, 3, 1), null));
            assertThat(line.data()).containsOnlyKeys("email").containsEntry("email", "a@example.com");
            assertThat(line).hasToString("***");
        });
    }

    @Test
    void readsClosedObligationAndPatronymicAndNoData() {
        var json = row.json(CLOSED, "\"closedOn\":\"2026-03-01\"")
                .replace("\"patronymic\":null", "\"patronymic\":\"Қызы\"")
                .replace(",\"data\":{" + EMAIL + "}", "");
        assertThat(reader.read(json)).asInstanceOf(type(Readable.class)).satisfies(line -> {
            assertThat(line.borrower().name().full()).isEqualTo("Айгүл Қызы Сынақова");
            assertThat(line.data()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "null",
                "42",
                "\"text\"",
                "{",
                "{\"iin\":",
                "{} {}",
                "{\"iin\":\"1\",\"iin\":\"2\"}"
            })
    void refusesWhatIsNotOneObject(String line) {
        assertThat(reader.read(line)).isEqualTo(new Unreadable(NOT_JSON));
    }

    @Test
    void refusesCutLineAndTwoObjectsOnALine() {
        var json = row.json();
        assertRefused(json.substring(0, json.length() - 1), NOT_JSON);
        assertRefused(json + json, NOT_JSON);
        assertRefused(json + ",", NOT_JSON);
    }

    @ParameterizedTest
    @CsvSource({"900315399992", "95072140041" + "0", "850612599005", "''", "12", "not an iin"})
    void refusesWrongIin(String iin) {
        assertRefused(row.withIin(iin).json(), "iin is not an IIN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+79161234567", "+77272501234", "", "call me"})
    void refusesForeignNumber(String number) {
        assertRefused(row.withNumber(number).json(), "mobileNumber is not a mobile number of Kazakhstan");
    }

    @Test
    void refusesOtherBirthDateThanTheOneInTheIin() {
        assertRefused(row.withBirthDate("1999-01-02").json(), "birth date is not the one in the IIN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-02-30", "31.01.1990", "", "1990-1-1"})
    void refusesWhatIsNoDay(String date) {
        assertRefused(row.withBirthDate(date).json(), "a date is not a day");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"openedOn\":\"2027-01-01\"|an obligation was opened in the future",
                "\"openedOn\":\"2026-02-30\"|a date is not a day",
                "\"openedOn\":5|openedOn is missing or not a text",
                "\"openedAt\":\"2026-03-01\"|openedOn is missing or not a text"
            })
    void refusesWrongObligationDate(String opened, String reason) {
        assertRefused(row.json(OPENED, opened), reason);
    }

    @Test
    void refusesWrongObligations() {
        var one = "{\"number\":\"L-1\",\"openedOn\":\"2026-03-01\",\"closedOn\":null}";
        assertRefused(row.json(one, one + "," + one), "Two obligations have the same number");
        assertRefused(row.json(one, "17"), "an obligation is not an object");
        assertRefused(row.json("[" + one + "]", "null"), "obligations is not a list");
        assertRefused(row.json(CLOSED, "\"closedOn\":\"2026-02-28\""), "closes on or after the day it opened");
        assertRefused(row.json("L-1", "L".repeat(65)), "1 to 64 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"language\":\"de\"", "\"language\":\"RU\"", "\"language\":null", "\"surprise\":\"ru\""})
    void refusesUnknownLanguagesAndFields(String language) {
        var unreadable = (Unreadable) reader.read(row.json("\"language\":\"kk\"", language));
        assertThat(unreadable.reason()).containsAnyOf("language is", "a field that is not known");
    }

    @Test
    void refusesTextsThatAreNone() {
        assertRefused(row.json(FAMILY, "\"a\\u0000b\""), "family has characters that are no text");
        assertRefused(row.json(FAMILY, "\"\\n\""), "1 to 100 printable characters");
        assertRefused(row.json(FAMILY, "\"a\\u001fb\""), "1 to 100 printable characters");
        assertRefused(row.json(FAMILY, "\"" + "x".repeat(101) + "\""), "1 to 100 printable characters");
        assertRefused(row.json(EMAIL, "\"email\":\"" + "x".repeat(4_001) + "\""), "longer than 4,000 characters");
        assertRefused(row.json(EMAIL, "\"email\":5"), "email is missing or not a text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\\ud800b\"", "\"\\udc00\""})
    void refusesLoneSurrogates(String name) {
        assertThat(reader.read(row.json(FAMILY, name))).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Email", "a b", "../x", "ёж", "x'; drop table borrower"})
    void refusesFieldNamesOfNoCatalogueWithoutRepeatingThem(String field) {
        assertRefused(
                row.json("\"email\"", "\"" + field + "\""), "data has a field whose name is not one of a catalogue");
    }

    private void assertRefused(String line, String reason) {
        assertThat(reader.read(line)).asInstanceOf(type(Unreadable.class)).satisfies(unreadable -> {
            assertThat(unreadable.reason()).contains(reason);
            assertThat(Stream.of(row.iin(), row.number(), row.birthDate(), "Сынақова", "example", "drop table"))
                    .noneMatch(unreadable.reason()::contains);
        });
    }
}
