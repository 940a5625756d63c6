package kz.qorgan.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.qorgan.consenttexts.TextVersion;
import kz.qorgan.consenttexts.Texts;
import kz.qorgan.export.ExportPart;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Language;
import kz.qorgan.purposes.Purposes;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts everything that was agreed to, refused and withdrawn into the copy of everything, with the words it was about. */
@Component
@Order(35)
class ConsentsPart implements ExportPart {

    private final StoredConsents stored;
    private final Purposes purposes;
    private final Texts versions;
    private final MessageSource texts;
    private final SpokenTimes times;

    ConsentsPart(StoredConsents stored, Purposes purposes, Texts versions, MessageSource texts, SpokenTimes times) {
        this.stored = stored;
        this.purposes = purposes;
        this.versions = versions;
        this.texts = texts;
        this.times = times;
    }

    @Override
    public String name() {
        return "consents";
    }

    @Override
    public Told tell(BorrowerId borrower, Locale locale) {
        var events = stored.of(borrower);
        var items = events.stream().map(event -> item(event, locale)).toList();
        var chapter = new Chapter(text("consent.heading", locale), text("consent.paper", locale), items);
        return new Told(
                events.stream().map(event -> entry(event, locale)).toList(),
                items.isEmpty() ? List.of() : List.of(chapter),
                List.of());
    }

    private Item item(ConsentEvent event, Locale locale) {
        var words = words(event);
        List<String> facts = new ArrayList<>();
        facts.add(times.exact(event.at(), locale));
        facts.add(text("consent.channel." + event.channel(), locale));
        facts.add(text("consent.version", locale, words.number(), event.textHash()));
        facts.add(text("consent.proof", locale) + ": " + event.proof());
        facts.add(words.in(Language.of(locale)));
        return new Item(label(event, locale), text("consent.event." + event.kind(), locale), facts);
    }

    private Entry entry(ConsentEvent event, Locale locale) {
        var words = words(event);
        return new Entry(
                event.purpose(),
                label(event, locale),
                event.kind(),
                event.at(),
                event.channel(),
                event.proof(),
                words.number(),
                event.textHash(),
                words.in(Language.of(locale)),
                List.copyOf(words.recipients()),
                List.copyOf(words.fields()));
    }

    private TextVersion words(ConsentEvent event) {
        return versions.find(event.version()).orElseThrow();
    }

    private String label(ConsentEvent event, Locale locale) {
        return purposes.find(event.purpose())
                .map(purpose -> purpose.label().in(Language.of(locale)))
                .orElse(event.purpose());
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }

    /** What was said, as it stands in the copy. */
    private record Entry(
            String purpose,
            String label,
            ConsentEvent.Kind said,
            Instant at,
            Channel channel,
            String proof,
            int textVersion,
            String textHash,
            String text,
            List<String> recipients,
            List<String> data) {}
}
