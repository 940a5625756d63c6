package kz.qorgan.notices;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kz.qorgan.kernel.Language;
import kz.qorgan.notices.NoticeKind.Answer;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words a notice: two segments of SMS at most, and a mail that says more. Names no person, no number and no amount. */
@Component
class NoticeWords {

    /** Two joined segments hold 67 characters each with Cyrillic letters, 153 without. */
    static final int TWO_SEGMENTS_UCS2 = 134;

    static final int TWO_SEGMENTS_GSM7 = 306;

    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("dd.MM HH:mm").withZone(ZoneId.of("Asia/Almaty"));

    private final MessageSource texts;
    private final SpokenTimes times;
    private final URI portal;

    NoticeWords(MessageSource texts, SpokenTimes times, @Value("${qorgan.public-url}") URI portal) {
        this.texts = texts;
        this.times = times;
        this.portal = portal;
    }

    /** @param token opens "it was not me" */
    String sms(Notice notice, int wrongCodes, String token, Language language) {
        var whole = sms(notice.kind(), notice.happenedAt(), notice.device(), wrongCodes, token, language);
        return fits(whole) ? whole : sms(notice.kind(), notice.happenedAt(), "", wrongCodes, token, language);
    }

    String subject(NoticeKind kind, Language language) {
        return text(kind, "title", language.locale());
    }

    String mail(Notice notice, int wrongCodes, String token, Language language) {
        var locale = language.locale();
        var when = times.exact(notice.happenedAt(), locale);
        var what = text(notice.kind(), "text", locale, when, orNone(notice.device()), wrongCodes);
        var answer = notice.kind().answer();
        var key = "notices.mail." + answer.name().toLowerCase(Locale.ROOT);
        var next = answer == Answer.NONE
                ? texts.getMessage(key, null, locale)
                : texts.getMessage(key, new Object[] {link(token)}, locale);
        return what + "\n\n" + next + "\n\n" + texts.getMessage("notices.mail.never", null, locale);
    }

    /** One line for a page. */
    String line(Notice notice, Locale locale) {
        return text(
                notice.kind(), "text", locale, times.exact(notice.happenedAt(), locale), orNone(notice.device()), 0);
    }

    private String sms(NoticeKind kind, Instant at, String device, int wrongCodes, String token, Language language) {
        var what = text(kind, "text", language.locale(), SHORT.format(at), orNone(device), wrongCodes);
        return kind.answer() == Answer.NONE
                ? what
                : what + " " + texts.getMessage("notices.sms.notMe", new Object[] {link(token)}, language.locale());
    }

    private String text(NoticeKind kind, String part, Locale locale, Object... arguments) {
        return texts.getMessage("notices." + kind + "." + part, arguments, locale);
    }

    private String link(String token) {
        return portal.resolve("/not-me/" + token).toString();
    }

    private static String orNone(String device) {
        return device.isEmpty() ? "none" : device;
    }

    private static boolean fits(String text) {
        var plain = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
        return text.length() <= (plain ? TWO_SEGMENTS_GSM7 : TWO_SEGMENTS_UCS2);
    }
}
