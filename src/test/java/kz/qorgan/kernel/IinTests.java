package kz.qorgan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An IIN has a calendar date, a century and a check digit that is right in one of two passes. */
class IinTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "900315399991, 1990-03-15",
        "950721400408, 1995-07-21",
        "041102600013, 2004-11-02",
        "020501500039, 2002-05-01",
        "010101599002, 2001-01-01",
        "050808699001, 2005-08-08",
        "770707499008, 1977-07-07"
    })
    void readsBirthDateOfOneOrTwoPasses(String value, LocalDate birthDate) {
        assertThat(Iin.of(value, TODAY)).map(Iin::birthDate).contains(birthDate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"900315399991", "950721400408"})
    void refusesEveryOtherCheckDigit(String right) {
        var base = right.substring(0, 11);
        assertThat(IntStream.range(0, 10)
                        .mapToObj(digit -> base + digit)
                        .filter(value -> Iin.of(value, TODAY).isPresent()))
                .containsExactly(right);
    }

    @Test
    void refusesEveryCheckDigitWhereBothPassesGiveTen() {
        assertThat(IntStream.range(0, 10)
                        .mapToObj(digit -> "95072140041" + digit)
                        .filter(value -> Iin.of(value, TODAY).isPresent()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"850612599005", "991231699001"})
    void refusesBirthInTheFuture(String value) {
        assertThat(Iin.of(value, TODAY)).isEmpty();
        assertThat(Iin.of(value, LocalDate.of(2100, 1, 1))).isPresent();
    }

    @Test
    void acceptsBirthToday() {
        var iin = new Iin("900315399991");
        assertThat(Iin.of(iin.value(), iin.birthDate())).contains(iin);
        assertThat(Iin.of(iin.value(), iin.birthDate().minusDays(1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "900230399996",
                "901301399988",
                "900030399992",
                "900100399992",
                "010229500004",
                "900315099992",
                "900315799997",
                "900315999994",
                "900431399982"
            })
    void refusesDatesAndCenturiesThatDoNotExist(String rightCheckDigit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Iin(rightCheckDigit))
                .withMessageContaining("no calendar date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "90031539999",
                "9003153999911",
                "90031539999a",
                "９００３１５３９９９９１",
                "900315 399991",
                "-00315399991"
            })
    void refusesWhatIsNotTwelveDigits(String text) {
        assertThat(Iin.of(text, TODAY)).isEmpty();
    }

    @Test
    void ignoresSpacesAround() {
        assertThat(Iin.of(" 900315399991\n", TODAY)).contains(new Iin("900315399991"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"900315399992", "900230399996", "12345"})
    void refusalNeverRepeatsTheValue(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Iin(value))
                .satisfies(refusal -> assertThat(refusal).message().doesNotContain(value))
                .satisfies(refusal -> assertThat(refusal.toString()).doesNotContain(value));
    }

    @Test
    void printsMasked() {
        assertThat(new Iin("900315399991")).hasToString("••••••••9991");
    }
}
