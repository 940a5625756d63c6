package kz.qorgan.rightsdialogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.qorgan.export.ExportPart;
import kz.qorgan.files.StoredFile;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.rights.RequestState;
import kz.qorgan.rights.Requests;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts what was said about requests, and each step they took, into the copy of everything. */
@Component
@Order(41)
class DialoguePart implements ExportPart {

    private final Requests requests;
    private final Dialogue dialogue;
    private final MessageSource texts;
    private final SpokenTimes times;

    DialoguePart(Requests requests, Dialogue dialogue, MessageSource texts, SpokenTimes times) {
        this.requests = requests;
        this.dialogue = dialogue;
        this.texts = texts;
        this.times = times;
    }

    @Override
    public String name() {
        return "requestTimelines";
    }

    @Override
    public Told tell(BorrowerId borrower, Locale language) {
        List<Entry> entries = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (var request : requests.of(borrower)) {
            for (var said : dialogue.of(request.id())) {
                entries.add(entry(request.number().value(), said));
                items.add(new Item(
                        request.number() + " · " + title(said, language),
                        said.words().orElse(""),
                        List.of(times.exact(said.at(), language))));
            }
        }
        var chapter = new Chapter(text("rightsdialogue.timeline", language), text("rights.heading", language), items);
        return new Told(entries, items.isEmpty() ? List.of() : List.of(chapter), List.of());
    }

    private String title(TimelineEntry said, Locale language) {
        return said.state()
                .map(state -> text("rights.state." + state, language))
                .orElseGet(() -> text("rightsdialogue.said." + said.author(), language));
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }

    private static Entry entry(String number, TimelineEntry said) {
        return new Entry(
                number,
                said.at(),
                said.author(),
                said.state(),
                said.words(),
                said.files().stream().map(StoredFile::name).toList());
    }

    /** A line of a timeline as it stands in the copy. */
    private record Entry(
            String request,
            Instant at,
            TimelineEntry.Author author,
            Optional<RequestState> state,
            Optional<String> words,
            List<String> files) {}
}
