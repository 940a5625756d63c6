package kz.qorgan.filecheck;

import static kz.qorgan.testing.SampleFiles.bytes;
import static kz.qorgan.testing.SampleFiles.joined;
import static kz.qorgan.testing.SampleFiles.jpeg;
import static kz.qorgan.testing.SampleFiles.png;
import static kz.qorgan.testing.SampleFiles.pngBomb;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kz.qorgan.testing.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of an image nothing is kept but the picture, and of anything else that only looks like one, nothing. */
class ImageCheckTests extends FileCheckTest {

    @Test
    void keepsThePictureAndMakesASmallOne() {
        var kept = harmless(png(600, 300));
        assertThat(kept.type()).isEqualTo(FileType.PNG);
        assertThat(picture(kept.content()).getWidth()).isEqualTo(600);
        assertThat(new Color(picture(kept.content()).getRGB(10, 10))).isEqualTo(Color.RED);
        var thumbnail = kept.thumbnail().orElseThrow();
        assertThat(FileType.of(thumbnail)).contains(FileType.JPEG);
        assertThat(picture(thumbnail).getWidth()).isEqualTo(240);
        assertThat(picture(thumbnail).getHeight()).isEqualTo(120);
        assertThat(thumbnail.length).isLessThan(20_000);
    }

    @Test
    void dropsMetadataAndWhateverIsHiddenInOrBehind() {
        var secret = "GPS 43.238, 76.945 <script>alert(1)</script> PK\u0003\u0004 PK\u0005\u0006";
        var picture = jpeg(100, 100);
        var comment = segment(0xFE, bytes(secret));
        var polyglot = joined(
                Arrays.copyOf(picture, 2), comment, Arrays.copyOfRange(picture, 2, picture.length), bytes(secret));
        var kept = new String(harmless(polyglot).content(), StandardCharsets.ISO_8859_1);
        assertThat(kept).doesNotContain("GPS", "script", "PK\u0003\u0004", "PK\u0005\u0006");
        var png = new String(harmless(joined(png(50, 50), bytes(secret))).content(), StandardCharsets.ISO_8859_1);
        assertThat(png).doesNotContain("GPS", "script", "PK\u0003\u0004");
    }

    @ParameterizedTest
    @CsvSource({"1, 200, 100, 10, 10", "3, 200, 100, 190, 90", "6, 100, 200, 90, 10", "8, 100, 200, 10, 190"})
    void turnsThePictureAsTheCameraWasHeld(int code, int width, int height, int redX, int redY) {
        var kept = picture(harmless(heldLike(code, jpeg(200, 100))).content());
        assertThat(kept.getWidth()).isEqualTo(width);
        assertThat(kept.getHeight()).isEqualTo(height);
        assertThat(new Color(kept.getRGB(redX, redY)).getRed()).isGreaterThan(200);
    }

    @Test
    void bombIsRefusedBeforeItTakesMemory() {
        var before = allocated();
        assertRefused(pngBomb(50_000, 50_000), Flaw.TOO_MANY_PIXELS);
        assertRefused(pngBomb(Integer.MAX_VALUE, Integer.MAX_VALUE), Flaw.TOO_MANY_PIXELS);
        assertThat(allocated() - before).isLessThan(20L << 20);
    }

    @Test
    void cutOrAlteredImageIsUnreadable() {
        var picture = png(300, 300);
        assertRefused(Arrays.copyOf(picture, 60), Flaw.UNREADABLE);
        assertRefused(Arrays.copyOf(jpeg(10, 10), 40), Flaw.UNREADABLE);
        assertRefused(joined(Arrays.copyOf(picture, 8), SampleFiles.noise(5_000)), Flaw.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<?xml version='1.0'?><svg/>",
                "<!doctype html><script>alert(1)</script>",
                "PK\u0003\u0004 an archive",
                "GIF89a",
                "MZ a program",
                " %PDF-1.7",
                "text"
            })
    void everyOtherTypeIsRefusedHoweverItIsCalled(String content) {
        assertRefused(bytes(content), Flaw.WRONG_TYPE);
    }

    @Test
    void emptyAndTooLongAreRefused() {
        assertRefused(new byte[0], Flaw.EMPTY);
        assertRefused(new byte[(10 << 20) + 1], Flaw.TOO_LARGE);
    }

    private static byte[] heldLike(int code, byte[] jpeg) {
        var tiff = ByteBuffer.allocate(26).put(bytes("MM\0*")).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) code);
        var exif = segment(0xE1, joined(bytes("Exif\0\0"), tiff.array()));
        return joined(Arrays.copyOf(jpeg, 2), exif, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] segment(int marker, byte[] content) {
        var head = ByteBuffer.allocate(4).put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2));
        return joined(head.array(), content);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
