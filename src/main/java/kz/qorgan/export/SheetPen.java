package kz.qorgan.export;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/** Goes down a sheet line by line, breaks where a line is full and takes another sheet where one is full. Numbers the sheets. */
final class SheetPen implements AutoCloseable {

    private static final float LEFT = 56;
    private static final float TOP = PDRectangle.A4.getHeight() - 64;
    private static final float BOTTOM = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float TITLE = 20;
    private static final float HEADING = 14;
    private static final float TEXT = 10.5f;
    private static final float SMALL = 8.5f;
    private static final float LINE_HEIGHT = 1.4f;
    private static final Color INK = new Color(0x1b2625);
    private static final Color SOFT = new Color(0x4a5a58);
    private static final Color ACCENT = new Color(0x0b5c5a);

    private final PDDocument document;
    private final Letters plain;
    private final Letters bold;
    private PDPageContentStream ink;
    private float height = TOP;
    private int pages;

    SheetPen(PDDocument document) throws IOException {
        this.document = document;
        this.plain = new Letters(document, "fonts/DejaVuSans.ttf");
        this.bold = new Letters(document, "fonts/DejaVuSans-Bold.ttf");
        this.ink = sheet();
    }

    void accent(String text) throws IOException {
        write(text, bold, TEXT, ACCENT, 0);
    }

    void title(String text) throws IOException {
        write(text, bold, TITLE, INK, TEXT);
    }

    /** Not alone at the end of a sheet. */
    void heading(String text) throws IOException {
        need(6 * TEXT * LINE_HEIGHT);
        write(text, bold, HEADING, ACCENT, HEADING);
    }

    void plain(String text) throws IOException {
        write(text, plain, TEXT, INK, SMALL / 2);
    }

    void name(String text) throws IOException {
        need(4 * TEXT * LINE_HEIGHT);
        write(text, plain, SMALL, SOFT, TEXT);
    }

    void value(String text) throws IOException {
        write(text, bold, TEXT, INK, 0);
    }

    void fact(String text) throws IOException {
        write(text, plain, SMALL, SOFT, 0);
    }

    @Override
    public void close() throws IOException {
        ink.close();
    }

    private void need(float points) throws IOException {
        if (height - points < BOTTOM) {
            ink.close();
            ink = sheet();
        }
    }

    private void write(String text, Letters letters, float size, Color color, float before) throws IOException {
        height -= before;
        for (var line : letters.broken(text, size)) {
            need(size * LINE_HEIGHT);
            height -= size * LINE_HEIGHT;
            put(line, letters, size, color, LEFT, height);
        }
    }

    private void put(String line, Letters letters, float size, Color color, float x, float y) throws IOException {
        ink.beginText();
        ink.setNonStrokingColor(color);
        ink.setFont(letters.font, size);
        ink.newLineAtOffset(x, y);
        ink.showText(line);
        ink.endText();
    }

    private PDPageContentStream sheet() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        ink = new PDPageContentStream(document, page);
        pages++;
        put(String.valueOf(pages), plain, SMALL, SOFT, LEFT + WIDTH - SMALL, BOTTOM / 2);
        height = TOP;
        return ink;
    }

    /** A font, and what it has measured before: the same words come again and again. */
    private static final class Letters {

        private final PDFont font;
        private final Map<Integer, Float> widths = new HashMap<>();

        Letters(PDDocument document, String file) throws IOException {
            try (var letters = new ClassPathResource(file).getInputStream()) {
                this.font = PDType0Font.load(document, letters, true);
            }
        }

        /** Between words where that is possible, and within a word that alone is too long. */
        List<String> broken(String text, float size) {
            List<String> lines = new ArrayList<>();
            var line = new StringBuilder();
            for (var word : printable(text).split(" ")) {
                if (!line.isEmpty() && width(line + " " + word, size) > WIDTH) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
                while (width(line.toString(), size) > WIDTH) {
                    var fits = fitting(line.toString(), size);
                    lines.add(line.substring(0, fits));
                    line.delete(0, fits);
                }
            }
            lines.add(line.toString());
            return lines;
        }

        private int fitting(String text, float size) {
            var fits = 0;
            while (fits < text.length() && width(text.substring(0, text.offsetByCodePoints(fits, 1)), size) <= WIDTH) {
                fits = text.offsetByCodePoints(fits, 1);
            }
            return Math.max(fits, 1);
        }

        private float width(String text, float size) {
            return (float) text.codePoints().mapToDouble(this::width).sum() / 1000 * size;
        }

        private float width(int sign) {
            return widths.computeIfAbsent(sign, this::measure);
        }

        /** Spaces that only look different become plain ones; a sign that the letters lack becomes a question mark. */
        private String printable(String text) {
            var printed = new StringBuilder();
            text.codePoints()
                    .map(sign -> Character.isSpaceChar(sign) || Character.isISOControl(sign) ? ' ' : sign)
                    .forEach(sign -> printed.appendCodePoint(width(sign) >= 0 ? sign : '?'));
            return printed.toString();
        }

        /** Below nothing for a sign that the letters lack. */
        private float measure(int sign) {
            try {
                return font.getStringWidth(Character.toString(sign));
            } catch (IOException | IllegalArgumentException noSuchLetter) {
                return -1;
            }
        }
    }
}
