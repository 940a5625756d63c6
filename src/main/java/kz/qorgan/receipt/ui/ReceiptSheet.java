package kz.qorgan.receipt.ui;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Sets a receipt on one sheet of A4 with letters of its own, so that Kazakh is readable wherever it is printed. */
@Component
class ReceiptSheet {

    private static final float LEFT = 64;
    private static final float TOP = PDRectangle.A4.getHeight() - 80;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float TITLE = 18;
    private static final float TEXT = 11;
    private static final float SMALL = 9;
    private static final float LINE_HEIGHT = 1.45f;
    private static final Color INK = new Color(0x1b2625);
    private static final Color ACCENT = new Color(0x0b5c5a);

    byte[] print(ReceiptWords words, Locale locale) {
        try (var sheet = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var plain = letters(sheet, "fonts/DejaVuSans.ttf");
            var bold = letters(sheet, "fonts/DejaVuSans-Bold.ttf");
            var page = new PDPage(PDRectangle.A4);
            sheet.addPage(page);
            sheet.getDocumentInformation().setTitle(words.title() + " " + words.number());
            sheet.getDocumentCatalog().setLanguage(locale.toLanguageTag());
            try (var ink = new PDPageContentStream(sheet, page)) {
                write(new Pen(ink, plain, bold), words);
            }
            sheet.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A receipt cannot be printed", e);
        }
    }

    private static void write(Pen pen, ReceiptWords words) throws IOException {
        pen.write(words.brand(), pen.bold, TEXT, ACCENT);
        pen.space(TITLE);
        pen.write(words.title(), pen.bold, TITLE, INK);
        pen.space(SMALL);
        for (var line : words.lines()) {
            pen.write(line.name(), pen.plain, SMALL, INK);
            pen.write(line.value(), pen.bold, TEXT, INK);
            pen.space(SMALL / 2);
        }
        pen.space(TEXT);
        pen.write(words.text(), pen.plain, TEXT, INK);
        pen.space(TEXT);
        pen.write(words.next(), pen.plain, TEXT, INK);
        pen.space(TITLE);
        pen.write(words.note(), pen.plain, SMALL, INK);
    }

    private static PDFont letters(PDDocument sheet, String file) throws IOException {
        try (var font = new ClassPathResource(file).getInputStream()) {
            return PDType0Font.load(sheet, font, true);
        }
    }

    /** Goes down the sheet line by line, breaking where a line is full. */
    private static final class Pen {

        private final PDPageContentStream ink;
        private final PDFont plain;
        private final PDFont bold;
        private float height = TOP;

        Pen(PDPageContentStream ink, PDFont plain, PDFont bold) {
            this.ink = ink;
            this.plain = plain;
            this.bold = bold;
        }

        void space(float points) {
            height -= points;
        }

        void write(String text, PDFont font, float size, Color color) throws IOException {
            for (var line : broken(text, font, size)) {
                height -= size * LINE_HEIGHT;
                ink.beginText();
                ink.setNonStrokingColor(color);
                ink.setFont(font, size);
                ink.newLineAtOffset(LEFT, height);
                ink.showText(line);
                ink.endText();
            }
        }

        private static List<String> broken(String text, PDFont font, float size) throws IOException {
            List<String> lines = new ArrayList<>();
            var line = "";
            for (var word : printable(text, font).split(" ")) {
                var longer = line.isEmpty() ? word : line + " " + word;
                if (font.getStringWidth(longer) / 1000 * size > WIDTH && !line.isEmpty()) {
                    lines.add(line);
                    line = word;
                } else {
                    line = longer;
                }
            }
            lines.add(line);
            return lines;
        }

        /** Spaces that only look different become plain ones; a sign that the letters lack becomes a question mark. */
        private static String printable(String text, PDFont font) {
            var printed = new StringBuilder();
            text.codePoints().map(c -> Character.isSpaceChar(c) ? ' ' : c).forEach(c -> {
                var sign = Character.toString(c);
                try {
                    font.encode(sign);
                    printed.append(sign);
                } catch (IOException | IllegalArgumentException noSuchLetter) {
                    printed.append('?');
                }
            });
            return printed.toString();
        }
    }
}
