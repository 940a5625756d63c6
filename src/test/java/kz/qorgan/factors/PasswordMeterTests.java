package kz.qorgan.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guessable passwords are refused in every script; what is long and one's own is not. */
class PasswordMeterTests {

    private static final List<String> OWN = List.of("Сынақова", "Айгүл", "+77011234567", "77011234567", "87011234567");

    private final PasswordMeter meter = new PasswordMeter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "password1",
                "12345678",
                "qwertyui",
                "qwerty123",
                "iloveyou",
                "aaaaaaaa",
                "11111111",
                "19900315",
                "йцукенгш",
                "пароль123",
                "zxcvbnm1",
                "qorgan123",
                "Казахстан",
                "almaty2026",
                "87011234567",
                "Айгүл2026",
                "сынақова1"
            })
    void refusesWhatIsTriedFirst(String password) {
        assertThat(meter.measure(password, OWN)).isEqualTo(PasswordStrength.GUESSABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven camels sold my hat",
                "жеті түйе бөркімді сатты",
                "верблюд ест кактус 7",
                "Kq7!mZ2p#Lw9",
                "demo-password-1"
            })
    void acceptsWhatIsOnesOwn(String password) {
        assertThat(meter.measure(password, OWN).isAccepted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'', TOO_SHORT", "k7!Zp2q, TOO_SHORT", "😀😀😀😀😀😀😀, TOO_SHORT"})
    void countsCharactersAsPeopleDo(String password, PasswordStrength strength) {
        assertThat(meter.measure(password, OWN)).isEqualTo(strength);
    }

    @Test
    void refusesWhatIsLongerThanTheFieldTakes() {
        assertThat(meter.measure("k7!Zp2q ".repeat(16), OWN).isAccepted()).isTrue();
        assertThat(meter.measure("k7!Zp2q ".repeat(16) + "x", OWN)).isEqualTo(PasswordStrength.TOO_LONG);
    }

    @Test
    void sameLettersInAnotherEncodingAreTheSamePassword() {
        assertThat(PasswordMeter.normalized("й кафе\u0301")).isEqualTo(PasswordMeter.normalized("й кафе\u0301"));
        assertThat(PasswordMeter.normalized("\u0439")).isEqualTo(PasswordMeter.normalized("\u0438\u0306"));
    }
}
