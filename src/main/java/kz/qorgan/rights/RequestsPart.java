package kz.qorgan.rights;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.export.ExportPart;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the requests and their answers into the copy of everything. */
@Component
@Order(40)
class RequestsPart implements ExportPart {

    private final StoredRequests stored;
    private final Catalogue catalogue;
    private final MessageSource texts;
    private final SpokenTimes times;

    RequestsPart(StoredRequests stored, Catalogue catalogue, MessageSource texts, SpokenTimes times) {
        this.stored = stored;
        this.catalogue = catalogue;
        this.texts = texts;
        this.times = times;
    }

    @Override
    public String name() {
        return "requests";
    }

    @Override
    public Told tell(BorrowerId borrower, Locale locale) {
        var requests = stored.of(borrower, Integer.MAX_VALUE);
        var items = requests.stream().map(request -> item(request, locale)).toList();
        var chapter =
                new Chapter(text("export.paper.requests", locale), text("export.paper.requests.text", locale), items);
        return new Told(
                requests.stream().map(RequestsPart::entry).toList(),
                items.isEmpty() ? List.of() : List.of(chapter),
                List.of());
    }

    private Item item(Request request, Locale locale) {
        var about = AboutWords.of(catalogue, request.about(), texts, locale);
        List<String> facts = new ArrayList<>();
        facts.add(fact("rights.number", request.number().toString(), locale));
        facts.add(fact("rights.submitted", times.exact(request.submittedAt(), locale), locale));
        facts.add(fact("rights.due", times.exact(request.dueAt(), locale), locale));
        request.finishedAt().ifPresent(at -> facts.add(fact("rights.finished", times.exact(at, locale), locale)));
        request.reason().ifPresent(reason -> facts.add(text("rights.reason." + reason, locale)));
        return new Item(
                text("rights.kind." + request.kind(), locale, about),
                text("rights.state." + request.state(), locale),
                facts);
    }

    private static Entry entry(Request request) {
        return new Entry(
                request.number().toString(),
                request.kind(),
                request.about(),
                request.state(),
                request.reason(),
                request.submittedAt(),
                request.dueAt(),
                request.times().decided(),
                request.finishedAt());
    }

    private String fact(String key, String value, Locale locale) {
        return text(key, locale) + ": " + value;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }

    /** A request as it stands in the copy. */
    private record Entry(
            String number,
            RequestKind kind,
            String about,
            RequestState state,
            Optional<String> reason,
            Instant submittedAt,
            Instant dueAt,
            Optional<Instant> decidedAt,
            Optional<Instant> finishedAt) {}
}
