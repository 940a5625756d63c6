package kz.qorgan.codeform;

import java.time.Instant;
import java.util.Locale;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of the two pages that depend on what happened. */
@Component
class CodeTexts {

    private final MessageSource texts;
    private final SpokenTimes times;

    CodeTexts(MessageSource texts, SpokenTimes times) {
        this.texts = texts;
        this.times = times;
    }

    String problem(String key, Locale locale, Object... arguments) {
        return texts.getMessage("codeform.problem." + key, arguments, locale);
    }

    /** Names the time from which it works again. */
    String refused(String key, Instant until, Locale locale) {
        return texts.getMessage("codeform.refused." + key, new Object[] {times.from(until, locale)}, locale);
    }

    String startAgain(Locale locale) {
        return texts.getMessage("codeform.refused.startAgain", null, locale);
    }
}
