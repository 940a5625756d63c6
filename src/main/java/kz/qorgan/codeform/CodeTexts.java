package kz.qorgan.codeform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of the two pages that depend on what happened. */
@Component
class CodeTexts {

    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private final MessageSource texts;
    private final SpokenTimes times;
    private final Clock clock;

    CodeTexts(MessageSource texts, SpokenTimes times, Clock clock) {
        this.texts = texts;
        this.times = times;
        this.clock = clock;
    }

    String problem(String key, Locale locale, Object... arguments) {
        return texts.getMessage("codeform.problem." + key, arguments, locale);
    }

    /** Names the time from which it works again, where it does by itself. */
    String refused(String key, Instant until, Locale locale) {
        if (until.isAfter(clock.instant().plus(FOR_GOOD))) {
            return problem("closed", locale);
        }
        return texts.getMessage("codeform.refused." + key, new Object[] {times.from(until, locale)}, locale);
    }

    String startAgain(Locale locale) {
        return texts.getMessage("codeform.refused.startAgain", null, locale);
    }
}
