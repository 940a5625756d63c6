package kz.qorgan.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Files as people send them, and as others do. */
public final class SampleFiles {

    /** What scanners are tested with, in two halves, so that none takes this class for it. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + half();

    private SampleFiles() {}

    public static byte[] png(int width, int height) {
        return image("png", width, height);
    }

    public static byte[] jpeg(int width, int height) {
        return image("jpeg", width, height);
    }

    /** Of this length, and nothing but noise between its first and last byte. */
    public static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    public static byte[] pdf(int pages) {
        return pdf(pages, document -> {});
    }

    /** A PDF to which something is done before it is written. */
    public static byte[] pdf(int pages, Change change) {
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.setNonStrokingColor(Color.BLUE);
                    content.addRect(100, 100, 300, 300);
                    content.fill();
                }
            }
            change.to(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF of so many bytes, most of them in a stream that no page shows. */
    public static byte[] longPdf(int length) {
        return pdf(1, document -> {
            var stream = document.getDocument().createCOSStream();
            try (var out = stream.createRawOutputStream()) {
                out.write(noise(length));
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Filler"), (COSBase) stream);
        });
    }

    /** A PNG of a few bytes that says it has so many pixels. */
    public static byte[] pngBomb(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(new byte[] {8, 6, 0, 0, 0});
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(bytes, "IHDR", header.array());
        chunk(bytes, "IDAT", deflated(new byte[1 << 20]));
        chunk(bytes, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    public static byte[] deflated(byte[] content) {
        var deflater = new Deflater(9);
        deflater.setInput(content);
        deflater.finish();
        var bytes = new byte[content.length / 100 + 1000];
        var length = deflater.deflate(bytes);
        deflater.end();
        return Arrays.copyOf(bytes, length);
    }

    public static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String half() {
        return "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    }

    private static byte[] image(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height / 2);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream bytes, String kind, byte[] content) {
        var body = joined(bytes(kind), content);
        var sum = new CRC32();
        sum.update(body);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        bytes.writeBytes(body);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** Something done to a document. */
    @FunctionalInterface
    public interface Change {

        void to(PDDocument document) throws IOException;
    }
}
