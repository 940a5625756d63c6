package kz.qorgan.copycontent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.export.ExportPart;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Language;
import kz.qorgan.session.Ending;
import kz.qorgan.session.SessionLookup;
import kz.qorgan.session.SessionLookup.Kept;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every sign-in on record with what the portal knows about the device (policy 2.5). */
@Component
@Order(80)
class SessionsPart implements ExportPart {

    private final SessionLookup sessions;
    private final MessageSource texts;
    private final SpokenTimes times;

    SessionsPart(SessionLookup sessions, MessageSource texts, SpokenTimes times) {
        this.sessions = sessions;
        this.texts = texts;
        this.times = times;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Told tell(BorrowerId borrower, Locale locale) {
        var kept = sessions.kept(borrower);
        var items = kept.stream().map(session -> item(session, locale)).toList();
        var chapter =
                new Chapter(text("export.paper.sessions", locale), text("export.paper.sessions.text", locale), items);
        return new Told(kept.stream().map(session -> entry(session, locale)).toList(), List.of(chapter), List.of());
    }

    private Item item(Kept session, Locale locale) {
        List<String> facts = new ArrayList<>();
        facts.add(fact("session.lastUsed", times.exact(session.lastUsedAt(), locale), locale));
        facts.add(fact("session.network", session.device().network(), locale));
        city(session, locale).ifPresent(city -> facts.add(fact("session.place", city, locale)));
        facts.add(session.userAgent());
        return new Item(times.exact(session.signedInAt(), locale), device(session, locale), facts);
    }

    private String device(Kept session, Locale locale) {
        var words = session.device();
        return text(
                "session.device",
                locale,
                words.browser().orElseGet(() -> text("session.unknownBrowser", locale)),
                words.system().orElseGet(() -> text("session.unknownSystem", locale)));
    }

    private static Entry entry(Kept session, Locale locale) {
        return new Entry(
                session.id().value(),
                session.signedInAt(),
                session.lastUsedAt(),
                session.endedAt(),
                session.reason(),
                session.shared(),
                session.device().browser(),
                session.device().system(),
                session.device().network(),
                city(session, locale),
                session.userAgent());
    }

    private static Optional<String> city(Kept session, Locale locale) {
        return session.device().city().map(city -> city.in(Language.of(locale)));
    }

    private String fact(String key, String value, Locale locale) {
        return text(key, locale) + ": " + value;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }

    /** A session as it stands in the copy. */
    private record Entry(
            UUID id,
            Instant signedInAt,
            Instant lastUsedAt,
            Optional<Instant> endedAt,
            Optional<Ending.Reason> ended,
            boolean sharedDevice,
            Optional<String> browser,
            Optional<String> system,
            String network,
            Optional<String> city,
            String userAgent) {}
}
