package kz.qorgan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One mobile number is one value, however it is written, and nothing else is one. */
class MobileNumberTests {

    private static final MobileNumber NUMBER = new MobileNumber("+77011234567");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8 701 123 45 67",
                "87011234567",
                "7011234567",
                "77011234567",
                "+77011234567",
                "+7 (701) 123-45-67",
                "8\u00a0701\u00a0123\u00a045\u00a067",
                " +7 701 1234567 ",
                "８７０１１２３４５６７",
                "＋７ ７０１ １２３ ４５ ６７"
            })
    void readsEverySpellingAsOneValue(String typed) {
        assertThat(MobileNumber.of(typed)).contains(NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"700", "705", "707", "708", "747", "760", "764", "771", "775", "778", "785"})
    void readsEveryMobileRange(String range) {
        assertThat(MobileNumber.of("8" + range + "1234567")).contains(new MobileNumber("+7" + range + "1234567"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+79161234567",
                "89161234567",
                "+78001234567",
                "+77272501234",
                "+77511234567",
                "+77031234567",
                "+77791234567",
                "+14155552671",
                "+7701123456",
                "+770112345678",
                "+77011234567 ext. 5",
                "+77011234567;ext=5"
            })
    void refusesWhatIsNoMobileNumberOfKazakhstan(String typed) {
        assertThat(MobileNumber.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "+", "abc", "8701ABCDEFG", "8 701 CALLNOW", "number 87011234567", "<87011234567>x"})
    void refusesLettersAndNothing(String typed) {
        assertThat(MobileNumber.of(typed)).isEmpty();
    }

    @Test
    void refusesTenKilobytes() {
        assertThat(MobileNumber.of("87011234567" + " ".repeat(10_000))).isEmpty();
        assertThat(MobileNumber.of("7".repeat(10_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"87011234567", "+7 701 123 45 67", "77011234567", "+79161234567", "+77272501234"})
    void isMadeOfCanonicalFormOnlyAndNeverRepeatsTheValue(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MobileNumber(value))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(value));
    }

    @Test
    void printsMasked() {
        assertThat(NUMBER.toString()).isEqualTo(NUMBER.masked()).isEqualTo("+7\u00a0701\u00a0•••\u00a0••\u00a067");
    }
}
