package kz.qorgan.receipt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import kz.qorgan.receipt.ui.ReceiptWords.Line;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The paper says what the screen says, in Kazakh too, with letters of its own. */
class ReceiptSheetTests {

    private static final String KAZAKH = "Ә ә Ғ ғ Қ қ Ң ң Ө ө Ұ ұ Ү ү Һ һ І і — «түбіртек» № 7, 5 000 ₸";

    @Test
    void everyLetterCanBeReadBack() throws IOException {
        var text = read(words("Есептік жазба бұғатталды", KAZAKH));
        assertThat(text).contains("Есептік жазба бұғатталды", KAZAKH, "F-2611-7K3M-92QD");
    }

    @Test
    void longTextIsBrokenIntoLines() throws IOException {
        var text = read(
                words("Title", "a rather long sentence that goes on ".repeat(12).strip()));
        assertThat(text.lines().filter(line -> line.contains("sentence")).count())
                .isGreaterThan(3);
    }

    @Test
    void hostileSignsDoNotStopThePrinting() throws IOException {
        assertThat(read(words("Title", "\u0000\u202e 漢字 \ud83d\ude00 </text>"))).contains("</text>", "??");
    }

    @Test
    void bringsItsLettersAlong() throws IOException {
        var bytes = new ReceiptSheet().print(words("Title", KAZAKH), Locale.of("kk"));
        assertThat(bytes.length).isBetween(8_000, 60_000);
        try (var sheet = Loader.loadPDF(bytes)) {
            var resources = sheet.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
            assertThat(sheet.getDocumentCatalog().getLanguage()).isEqualTo("kk");
        }
    }

    private static ReceiptWords words(String title, String text) {
        var number = "F-2611-7K3M-92QD";
        return new ReceiptWords(
                "Qorgan", title, number, List.of(new Line("Number", number)), text, "", "Next", "Keep", List.of(), "");
    }

    private static String read(ReceiptWords words) throws IOException {
        try (var sheet = Loader.loadPDF(new ReceiptSheet().print(words, Locale.of("kk")))) {
            return new PDFTextStripper().getText(sheet);
        }
    }
}
