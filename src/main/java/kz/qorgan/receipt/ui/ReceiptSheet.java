package kz.qorgan.receipt.ui;

import static kz.qorgan.receipt.ui.ReceiptPen.INK;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Sets a receipt on A4 with letters of its own, so that Kazakh is readable wherever it is printed. */
@Component
class ReceiptSheet {

    private static final float TITLE = 18;
    private static final float TEXT = 11;
    private static final float SMALL = 9;
    private static final float TINY = 7;
    private static final Color ACCENT = new Color(0x0b5c5a);

    byte[] print(ReceiptWords words, Locale locale) {
        try (var sheet = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            sheet.getDocumentInformation().setTitle(words.title() + " " + words.number());
            sheet.getDocumentCatalog().setLanguage(locale.toLanguageTag());
            var letters =
                    new Letters(letters(sheet, "fonts/DejaVuSans.ttf"), letters(sheet, "fonts/DejaVuSans-Bold.ttf"));
            try (var pen = new ReceiptPen(sheet)) {
                writeFacts(pen, letters, words);
                writeText(pen, letters, words);
                writeProof(pen, letters, words);
            }
            sheet.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A receipt cannot be printed", e);
        }
    }

    private static void writeFacts(ReceiptPen pen, Letters letters, ReceiptWords words) throws IOException {
        pen.write(words.brand(), letters.bold, TEXT, ACCENT);
        pen.space(TITLE);
        pen.write(words.title(), letters.bold, TITLE, INK);
        pen.space(SMALL);
        for (var line : words.lines()) {
            pen.write(line.name(), letters.plain, SMALL, INK);
            pen.write(line.value(), letters.bold, TEXT, INK);
            pen.space(SMALL / 2);
        }
    }

    private static void writeText(ReceiptPen pen, Letters letters, ReceiptWords words) throws IOException {
        pen.space(TEXT);
        pen.write(words.text(), letters.plain, TEXT, INK);
        if (!words.exact().isEmpty()) {
            pen.space(SMALL);
            for (var paragraph : words.exact().split("\\R")) {
                pen.write(paragraph, letters.plain, SMALL, INK);
            }
        }
        pen.space(TEXT);
        pen.write(words.next(), letters.plain, TEXT, INK);
        pen.space(TITLE);
        pen.write(words.note(), letters.plain, SMALL, INK);
    }

    /** How anybody can check it: what to compare, and the address as letters and as a square. */
    private static void writeProof(ReceiptPen pen, Letters letters, ReceiptWords words) throws IOException {
        if (words.check().isEmpty()) {
            return;
        }
        pen.space(SMALL);
        for (var line : words.proof()) {
            pen.write(line.name(), letters.plain, TINY, INK);
            pen.writeUnbroken(line.value(), letters.plain, TINY);
        }
        pen.space(SMALL);
        pen.square(words.check());
        pen.writeUnbroken(words.check(), letters.plain, SMALL);
    }

    private static PDFont letters(PDDocument sheet, String file) throws IOException {
        try (var font = new ClassPathResource(file).getInputStream()) {
            return PDType0Font.load(sheet, font, true);
        }
    }

    /** The two weights that a receipt is set in. */
    private record Letters(PDFont plain, PDFont bold) {}
}
