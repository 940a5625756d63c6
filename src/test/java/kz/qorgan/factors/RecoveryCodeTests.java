package kz.qorgan.factors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person copies from paper is read as it was meant, and nothing else is a code. */
class RecoveryCodeTests {

    private static final RecoveryCode CODE = new RecoveryCode("0123456789ABCDEF");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789ABCDEF",
                "0123-4567-89AB-CDEF",
                "0123 4567 89ab cdef",
                " o123-4567-89ab-cdef ",
                "0I23–4567–89AB–CDEF",
                "0l23\u00a04567\u00a089AB\u00a0CDEF"
            })
    void readsWhatWasMeant(String typed) {
        assertThat(RecoveryCode.of(typed.replace('\u00a0', ' '))).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0123", "0123456789ABCDEFG", "U123456789ABCDEF", "0123-4567-89AB-CDE!", "нольодиндватри45"})
    void refusesWhatIsNone(String typed) {
        assertThat(RecoveryCode.of(typed)).isEmpty();
    }

    @Test
    void printsAsStarsAndInGroupsOnPaper() {
        assertThat(CODE).hasToString("***");
        assertThat(CODE.onPaper()).isEqualTo("0123-4567-89AB-CDEF");
    }
}
