package kz.qorgan.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.Language;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** The text of a code says what it is for in one segment, and ends with the address it belongs to. */
@PortalTest
class CodeTextTests {

    private static final int SEGMENT_UCS2 = 70;
    private static final int SEGMENT_GSM7 = 160;

    @Autowired
    private MessageSource texts;

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"KK", "RU"})
    void fitsOneSegmentOfUcs2(Language language) {
        assertThat(text("https://my.example.kz", language, "48291306").length()).isLessThanOrEqualTo(SEGMENT_UCS2);
    }

    @Test
    void fitsOneSegmentOfGsm7InEnglish() {
        assertThat(text("https://my.example.kz", Language.EN, "48291306"))
                .hasSizeLessThanOrEqualTo(SEGMENT_GSM7)
                .matches("[-A-Za-z0-9 .,@#'\\n]+");
    }

    @ParameterizedTest
    @EnumSource
    void endsWithTheAddressItMayBeFilledInAt(Language language) {
        assertThat(text("https://my.example.kz", language, "48291306").lines().skip(1))
                .containsExactly("@my.example.kz #48291306");
    }

    @ParameterizedTest
    @CsvSource({"KK, Кіру коды, Ешкімге айтпаңыз", "RU, Код входа, Не говорите никому", "EN, Sign-in code, nobody"})
    void namesItsPurposeAndWarns(Language language, String purpose, String warning) {
        assertThat(text("https://my.example.kz", language, "482913")).contains(purpose, "482913", "K7", warning);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"KK", "RU"})
    void leavesOutTheAddressThatDoesNotFit(Language language) {
        assertThat(text("https://borrowers.microfinance.example.kz", language, "48291306"))
                .doesNotContain("\n", "@", "example")
                .contains("48291306", "K7")
                .hasSizeLessThanOrEqualTo(SEGMENT_UCS2);
    }

    @ParameterizedTest
    @EnumSource
    void holdsNoLinkAndNoDigitsButTheCode(Language language) {
        var text = text("https://my.example.kz:8443/path", language, "48291306");
        assertThat(text).doesNotContain("http", "://", "8443", "path", "₸", "KZT");
        assertThat(text.replace("48291306", "").replace("K7", "")).doesNotContainPattern("\\d");
    }

    private String text(String publicUrl, Language language, String code) {
        var challenge = new Challenge(
                new ChallengeId(UUID.randomUUID()),
                Purpose.SIGN_IN.name(),
                new byte[0],
                Strangers.browser(),
                new byte[32],
                Optional.empty(),
                code.length(),
                false,
                0,
                UUID.randomUUID());
        return new CodeText(texts, URI.create(publicUrl)).of(challenge, OneTimeCode.derived(code), "K7", language);
    }
}
