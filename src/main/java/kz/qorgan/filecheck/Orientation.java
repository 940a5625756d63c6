package kz.qorgan.filecheck;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a camera was held. It stands in the metadata, which are dropped, so the picture itself is turned. */
record Orientation(int code) {

    private static final Orientation UPRIGHT = new Orientation(1);
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MARKER = 0xFF;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;

    /** Upright where nothing is said, or nothing that can be understood. */
    static Orientation of(byte[] jpeg) {
        var bytes = ByteBuffer.wrap(jpeg);
        try {
            for (int at = 2; (bytes.get(at) & 0xFF) == MARKER; ) {
                var kind = bytes.get(at + 1) & 0xFF;
                var length = bytes.getShort(at + 2) & 0xFFFF;
                if (kind == START_OF_SCAN) {
                    break;
                }
                if (kind == APP1 && Arrays.equals(jpeg, at + 4, at + 4 + EXIF.length, EXIF, 0, EXIF.length)) {
                    return inDirectory(bytes.slice(at + 4 + EXIF.length, length - 2 - EXIF.length));
                }
                at += 2 + length;
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException malformed) {
            return UPRIGHT;
        }
    }

    private static Orientation inDirectory(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            var at = directory + 2 + entry * ENTRY_BYTES;
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                var code = tiff.getShort(at + 8);
                return code >= 1 && code <= 8 ? new Orientation(code) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    BufferedImage turn(BufferedImage picture) {
        if (code == 1) {
            return picture;
        }
        var width = picture.getWidth();
        var height = picture.getHeight();
        var turned = code < 5
                ? new BufferedImage(width, height, picture.getType())
                : new BufferedImage(height, width, picture.getType());
        var canvas = turned.createGraphics();
        canvas.drawImage(picture, matrix(width, height), null);
        canvas.dispose();
        return turned;
    }

    private AffineTransform matrix(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
