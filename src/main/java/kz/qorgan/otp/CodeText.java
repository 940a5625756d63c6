package kz.qorgan.otp;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import kz.qorgan.kernel.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Words the text that carries a code: what it is for, that nobody else must know it, its reference, and in the last line
 * the address it may be filled in at (WICG origin-bound one-time codes). One segment of 70 characters, or the last line
 * is left out.
 */
@Component
class CodeText {

    /** Any Cyrillic letter makes it UCS-2, where a single segment holds 70 characters. */
    private static final int SEGMENT_UCS2 = 70;

    private static final int SEGMENT_GSM7 = 160;

    private final MessageSource texts;
    private final String host;

    CodeText(MessageSource texts, @Value("${qorgan.public-url}") URI publicUrl) {
        this.texts = texts;
        this.host = publicUrl.getHost();
    }

    String of(Challenge challenge, OneTimeCode code, String reference, Language language) {
        var words = texts.getMessage(
                Purpose.textKey(challenge.purpose()), new Object[] {code.digits(), reference}, language.locale());
        var whole = words + "\n@" + host + " #" + code.digits();
        return fitsOneSegment(whole) ? whole : words;
    }

    private static boolean fitsOneSegment(String text) {
        var plain = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
        return text.length() <= (plain ? SEGMENT_GSM7 : SEGMENT_UCS2);
    }
}
