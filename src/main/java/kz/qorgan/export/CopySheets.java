package kz.qorgan.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kz.qorgan.export.ExportPart.Chapter;
import kz.qorgan.export.ExportPart.Item;
import kz.qorgan.shell.SpokenTimes;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sets everything that is told on sheets of A4, for reading and printing. Whatever a person wrote is text there, and nothing else. */
@Component
class CopySheets {

    private final MessageSource texts;
    private final SpokenTimes times;

    CopySheets(MessageSource texts, SpokenTimes times) {
        this.texts = texts;
        this.times = times;
    }

    byte[] print(List<Chapter> chapters, Instant madeAt, Locale language) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var title = text("export.paper.title", language);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentCatalog().setLanguage(language.toLanguageTag());
            try (var pen = new SheetPen(document)) {
                pen.accent(text("shell.brand", language));
                pen.title(title);
                write(pen, chapters, madeAt, language);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A copy cannot be printed", e);
        }
    }

    private void write(SheetPen pen, List<Chapter> chapters, Instant madeAt, Locale language) throws IOException {
        pen.plain(text("export.paper.made", language, times.exact(madeAt, language)));
        pen.plain(text("export.paper.with", language));
        for (var chapter : chapters) {
            write(pen, chapter);
        }
    }

    private static void write(SheetPen pen, Chapter chapter) throws IOException {
        pen.heading(chapter.heading());
        pen.plain(chapter.lead());
        for (var item : chapter.items()) {
            write(pen, item);
        }
    }

    private static void write(SheetPen pen, Item item) throws IOException {
        pen.name(item.title());
        for (var line : item.value().lines().toList()) {
            pen.value(line);
        }
        for (var fact : item.facts()) {
            pen.fact(fact);
        }
    }

    private String text(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
