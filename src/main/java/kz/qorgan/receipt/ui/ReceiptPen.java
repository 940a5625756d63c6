package kz.qorgan.receipt.ui;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Goes down a sheet line by line, breaking where a line is full, and takes another sheet where this one is. */
final class ReceiptPen implements Closeable {

    static final Color INK = new Color(0x1b2625);
    private static final float LEFT = 64;
    private static final float TOP = PDRectangle.A4.getHeight() - 80;
    private static final float BOTTOM = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float LINE_HEIGHT = 1.45f;

    /** No letter that hashes and addresses are written in is wider than this part of its height. */
    private static final float WIDEST = 0.75f;

    private final PDDocument sheets;
    private PDPageContentStream ink;
    private float height;

    ReceiptPen(PDDocument sheets) throws IOException {
        this.sheets = sheets;
        this.ink = nextSheet();
    }

    void space(float points) {
        height -= points;
    }

    void write(String text, PDFont font, float size, Color color) throws IOException {
        for (var line : broken(text, font, size)) {
            writeLine(line, font, size, color);
        }
    }

    /** Signs without spaces, such as a hash, in pieces that fit. */
    void writeUnbroken(String signs, PDFont font, float size) throws IOException {
        var perLine = (int) (WIDTH / (size * WIDEST));
        for (int from = 0; from < signs.length(); from += perLine) {
            writeLine(signs.substring(from, Math.min(signs.length(), from + perLine)), font, size, INK);
        }
    }

    /** The address as a square that phones read. */
    void square(String address) throws IOException {
        makeRoom(CheckSquare.SIDE);
        CheckSquare.draw(ink, address, LEFT, height);
        height -= CheckSquare.SIDE;
    }

    @Override
    public void close() throws IOException {
        ink.close();
    }

    private void writeLine(String line, PDFont font, float size, Color color) throws IOException {
        makeRoom(size * LINE_HEIGHT);
        height -= size * LINE_HEIGHT;
        ink.beginText();
        ink.setNonStrokingColor(color);
        ink.setFont(font, size);
        ink.newLineAtOffset(LEFT, height);
        ink.showText(line);
        ink.endText();
    }

    private void makeRoom(float points) throws IOException {
        if (height - points < BOTTOM) {
            ink.close();
            ink = nextSheet();
        }
    }

    private PDPageContentStream nextSheet() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        sheets.addPage(page);
        height = TOP;
        return new PDPageContentStream(sheets, page);
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
