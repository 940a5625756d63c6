package kz.qorgan.shell;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MINUTES;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.ULocale;
import com.vaadin.flow.dom.Element;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import kz.qorgan.kernel.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says when something was or will be: how far away it is, and the exact time of Almaty beside it. The one place that does,
 * so that every page says the same of the same moment.
 */
@Component
public class SpokenTimes {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final int MOST_DAYS = 7;

    private final Clock clock;
    private final MessageSource texts;

    SpokenTimes(Clock clock, MessageSource texts) {
        this.clock = clock;
        this.texts = texts;
    }

    /** {@code 5 minutes ago · 22 November 2026, 18:56}; beyond a week only the exact time. */
    public String at(Instant time, Locale locale) {
        var exact = exact(time, locale);
        return relative(time, locale).map(far -> far + " · " + exact).orElse(exact);
    }

    /** {@link #at} as an element for a page behind the sign-in. */
    public Element element(Instant time, Locale locale) {
        return new Element("time").setAttribute("datetime", time.toString()).setText(at(time, locale));
    }

    /**
     * {@code in 4 minutes (18:57)}, for a sentence about what works again then. Rounded up to the minute, so that whoever
     * comes at that time does not come too early.
     */
    public String from(Instant time, Locale locale) {
        var minute = time.plusSeconds(60).minusNanos(1).truncatedTo(MINUTES);
        var now = clock.instant();
        var exact = day(minute).equals(today())
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(form(locale))
                        .format(minute.atZone(ALMATY))
                : exact(minute, locale);
        return relative(time.isAfter(now) ? time : now.plusNanos(1), locale)
                .map(far -> far + " (" + exact + ")")
                .orElse(exact);
    }

    /** Whether the moment is still to come. */
    public boolean isAhead(Instant time) {
        return time.isAfter(clock.instant());
    }

    /** The day it was in Almaty: {@code 22 November 2026}. */
    public String day(Instant time, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(form(locale))
                .format(day(time));
    }

    /** The same of a day. */
    public String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(form(locale))
                .format(day);
    }

    /** Only the time of Almaty, for what is read long after: paper, and messages. */
    public String exact(Instant time, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(form(locale))
                .format(time.atZone(ALMATY));
    }

    /** Minutes within the hour, hours within the day, then days of the calendar. */
    private Optional<String> relative(Instant time, Locale locale) {
        var apart = Duration.between(time, clock.instant());
        var past = !apart.isNegative();
        var minutes = past
                ? apart.toMinutes()
                : apart.negated().plusSeconds(60).minusNanos(1).toMinutes();
        var days = Math.abs(DAYS.between(day(time), today()));
        if (days > MOST_DAYS) {
            return Optional.empty();
        }
        if (past && minutes == 0) {
            return Optional.of(texts.getMessage("shell.time.justNow", null, locale));
        }
        return Optional.of(words(past ? Direction.LAST : Direction.NEXT, Math.max(1, minutes), days, locale));
    }

    private static String words(Direction direction, long minutes, long days, Locale locale) {
        var words = RelativeDateTimeFormatter.getInstance(ULocale.forLocale(form(locale)));
        if (minutes < 60) {
            return words.format(minutes, direction, RelativeUnit.MINUTES);
        }
        if (days == 0) {
            var hours = direction == Direction.LAST ? minutes / 60 : (minutes + 59) / 60;
            return words.format(hours, direction, RelativeUnit.HOURS);
        }
        return days == 1 ? words.format(direction, AbsoluteUnit.DAY) : words.format(days, direction, RelativeUnit.DAYS);
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ALMATY);
    }

    /** English without a country is American: month before day, and twelve hours. Nobody here writes that. */
    private static Locale form(Locale locale) {
        var language = Language.of(locale);
        return language == Language.EN ? Locale.UK : language.locale();
    }
}
