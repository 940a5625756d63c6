package kz.qorgan.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Language;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Every notice fits two segments in every language, at its longest, and holds no more than time and device. */
@PortalTest
class NoticeWordsTests {

    private static final String TOKEN = "abcdefghij0123456789";
    private static final String LONG_DEVICE = "Chrome Mobile WebView, Windows Phone";

    @Autowired
    private MessageSource texts;

    @Autowired
    private SpokenTimes times;

    static Stream<Arguments> everyKindAndLanguage() {
        return Arrays.stream(NoticeKind.values())
                .flatMap(kind -> Arrays.stream(Language.values()).map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("everyKindAndLanguage")
    void longestTextFitsTwoSegments(NoticeKind kind, Language language) {
        var text = words("https://my.example.kz").sms(notice(kind, LONG_DEVICE), 99, TOKEN, language);
        assertThat(segments(text)).as(text).isLessThanOrEqualTo(2);
        assertThat(text).contains("22.11 18:56").doesNotContain("{", "none", "null");
        assertThat(text.contains("https://my.example.kz/not-me/" + TOKEN))
                .isEqualTo(kind.answer() != NoticeKind.Answer.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void usualDeviceAndWrongCodesAreNamed(Language language) {
        var text = words("https://my.example.kz")
                .sms(notice(NoticeKind.NEW_DEVICE, "Chrome Mobile, Android"), 3, TOKEN, language);
        assertThat(text).contains("Chrome Mobile, Android").containsPattern("\\b3\\b");
        assertThat(segments(text)).as(text).isLessThanOrEqualTo(2);
    }

    @Test
    void deviceIsLeftOutWhereItDoesNotFit() {
        var text = words("https://borrowers.microfinance.example.kz")
                .sms(notice(NoticeKind.NEW_DEVICE, LONG_DEVICE), 0, TOKEN, Language.RU);
        assertThat(text).doesNotContain("Chrome").endsWith(TOKEN);
        assertThat(segments(text)).as(text).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("everyKindAndLanguage")
    void mailSaysMoreAndWarns(NoticeKind kind, Language language) {
        var words = words("https://my.example.kz");
        var mail = words.mail(notice(kind, ""), 0, TOKEN, language);
        assertThat(words.subject(kind, language)).isNotBlank().doesNotContain("\n", "{");
        assertThat(mail).contains("2026").doesNotContain("{", "none", "null");
        assertThat(mail.lines().count()).isGreaterThanOrEqualTo(5);
    }

    private NoticeWords words(String portal) {
        return new NoticeWords(texts, times, URI.create(portal));
    }

    private static Notice notice(NoticeKind kind, String device) {
        return new Notice(
                UUID.randomUUID(),
                new BorrowerId(UUID.randomUUID()),
                kind,
                Optional.empty(),
                Instant.parse("2026-11-22T13:56:00Z"),
                device);
    }

    /** Written out here once more, from 3GPP TS 23.040: 160 and 153 septets, 70 and 67 characters. */
    private static int segments(String text) {
        var plain = text.matches("[-A-Za-z0-9 \\n@$_!\"#%&'()*+,./:;<=>?]*");
        var single = plain ? 160 : 70;
        var joined = plain ? 153 : 67;
        return text.length() <= single ? 1 : (text.length() + joined - 1) / joined;
    }
}
