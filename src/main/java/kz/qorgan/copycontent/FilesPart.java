package kz.qorgan.copycontent;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kz.qorgan.export.ExportPart;
import kz.qorgan.files.BorrowerFiles;
import kz.qorgan.files.StoredFile;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The documents and photographs themselves, each under the name that its owner gave it. */
@Component
@Order(30)
class FilesPart implements ExportPart {

    private final BorrowerFiles files;
    private final MessageSource texts;
    private final SpokenTimes times;

    FilesPart(BorrowerFiles files, MessageSource texts, SpokenTimes times) {
        this.files = files;
        this.texts = texts;
        this.times = times;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public Told tell(BorrowerId borrower, Locale locale) {
        var stored = files.list(borrower);
        var entries = IntStream.range(0, stored.size())
                .mapToObj(number -> entry(number + 1, stored.get(number)))
                .toList();
        var attached = IntStream.range(0, stored.size())
                .mapToObj(number -> new Attached(
                        entries.get(number).path(),
                        () -> files.open(borrower, stored.get(number).id())
                                .orElseThrow(() -> new IOException("The file was deleted meanwhile"))))
                .toList();
        var items = entries.stream().map(entry -> item(entry, locale)).toList();
        return new Told(entries, items.isEmpty() ? List.of() : List.of(chapter(items, locale)), attached);
    }

    private Chapter chapter(List<Item> items, Locale locale) {
        return new Chapter(text("export.paper.files", locale), text("export.paper.files.text", locale), items);
    }

    private Item item(Entry entry, Locale locale) {
        var received = text("export.paper.files.received", locale) + ": " + times.exact(entry.receivedAt(), locale);
        return new Item(entry.path(), entry.name(), List.of(received));
    }

    private static Entry entry(int number, StoredFile file) {
        return new Entry(
                Attached.path(number, named(file)),
                file.kind(),
                file.name(),
                file.type().mediaType(),
                file.size(),
                file.addedAt());
    }

    /** What it is, and not what its name says, decides what opens it. */
    private static String named(StoredFile file) {
        var extension = "." + file.type().extension();
        return file.name().toLowerCase(Locale.ROOT).endsWith(extension) ? file.name() : file.name() + extension;
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }

    /** A file as it stands in the copy. */
    private record Entry(String path, String kind, String name, String type, long size, Instant receivedAt) {}
}
