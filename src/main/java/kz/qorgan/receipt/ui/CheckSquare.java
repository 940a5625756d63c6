package kz.qorgan.receipt.ui;

import io.nayuki.qrcodegen.QrCode;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws the address of a check as a square that phones read; dark cells are small rectangles, so that it prints sharp. */
final class CheckSquare {

    /** In points. */
    static final float SIDE = 96;

    private CheckSquare() {}

    static void draw(PDPageContentStream ink, String address, float left, float top) throws IOException {
        var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        var cell = SIDE / code.size;
        ink.setNonStrokingColor(0f, 0f, 0f);
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    ink.addRect(left + x * cell, top - (y + 1) * cell, cell, cell);
                }
            }
        }
        ink.fill();
    }
}
