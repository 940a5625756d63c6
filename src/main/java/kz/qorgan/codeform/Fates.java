package kz.qorgan.codeform;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import kz.qorgan.codeform.CodeJourney.Visit;
import kz.qorgan.otp.CodeVerification.PendingCode;
import kz.qorgan.otp.SentCodes;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Says what became of the text that carried a code, under the condition that the number is a customer's: nobody may learn
 * whether it is.
 */
@Component
class Fates {

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /** No provider reports within the first seconds, in which everybody's page is opened for the first time. */
    private static final Duration TOO_EARLY = Duration.ofSeconds(57);

    private final SentCodes sent;
    private final MessageSource texts;

    Fates(SentCodes sent, MessageSource texts) {
        this.sent = sent;
        this.texts = texts;
    }

    /** For a page that asks again while it is open. */
    ResponseEntity<String> answer(Optional<Visit> visit, Locale locale) {
        return visit.flatMap(who -> told(who, locale))
                .map(told -> ResponseEntity.ok().contentType(PLAIN).body(told))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** For a page that is being made; empty where nothing is known. */
    String toldFrom(Optional<PendingCode> pending, Visit visit, Locale locale) {
        return pending.filter(code -> code.resendIn().compareTo(TOO_EARLY) < 0)
                .flatMap(code -> told(visit, locale))
                .orElse("");
    }

    private Optional<String> told(Visit visit, Locale locale) {
        return sent.fate(visit.challenge(), visit.browser())
                .map(fate -> texts.getMessage("codeform.delivery." + fate.name(), null, locale));
    }
}
