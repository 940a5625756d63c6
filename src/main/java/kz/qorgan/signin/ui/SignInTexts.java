package kz.qorgan.signin.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of the sign-in pages that depend on what happened. */
@Component
class SignInTexts {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private final MessageSource texts;
    private final Clock clock;

    SignInTexts(MessageSource texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    String problem(String key, Locale locale, Object... arguments) {
        return texts.getMessage("signin.problem." + key, arguments, locale);
    }

    /** Names the time after which it works again, rounded up so that it is true. */
    String refused(String key, Instant until, Locale locale) {
        return texts.getMessage("signin.refused." + key, new Object[] {time(until, locale)}, locale);
    }

    String startAgain(Locale locale) {
        return texts.getMessage("signin.refused.startAgain", null, locale);
    }

    private String time(Instant until, Locale locale) {
        var rounded = until.plusSeconds(59).truncatedTo(ChronoUnit.MINUTES).atZone(ALMATY);
        var today = LocalDate.ofInstant(clock.instant(), ALMATY);
        var format = rounded.toLocalDate().equals(today)
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT);
        return format.withLocale(locale).format(rounded);
    }
}
