package kz.qorgan.signin.ui;

import java.time.Instant;
import java.util.Locale;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of the sign-in pages that depend on what happened. */
@Component
class SignInTexts {

    private final MessageSource texts;
    private final SpokenTimes times;

    SignInTexts(MessageSource texts, SpokenTimes times) {
        this.texts = texts;
        this.times = times;
    }

    String problem(String key, Locale locale, Object... arguments) {
        return texts.getMessage("signin.problem." + key, arguments, locale);
    }

    /** Names the time from which it works again. */
    String refused(String key, Instant until, Locale locale) {
        return texts.getMessage("signin.refused." + key, new Object[] {times.from(until, locale)}, locale);
    }

    String startAgain(Locale locale) {
        return texts.getMessage("signin.refused.startAgain", null, locale);
    }
}
