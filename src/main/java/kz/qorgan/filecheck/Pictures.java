package kz.qorgan.filecheck;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes pictures anew, with nothing in them but the picture, and makes small ones. Never by way of a disk. */
final class Pictures {

    private static final int THUMBNAIL = 240;
    private static final float GOOD = 0.92f;
    private static final float SMALL = 0.8f;

    private Pictures() {}

    static byte[] png(BufferedImage picture) throws IOException {
        return write(picture, "png", null);
    }

    static byte[] jpeg(BufferedImage picture) throws IOException {
        return write(picture, "jpeg", GOOD);
    }

    static byte[] thumbnail(BufferedImage picture) throws IOException {
        var half = scaled(picture, THUMBNAIL * 2, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        return write(scaled(half, THUMBNAIL, RenderingHints.VALUE_INTERPOLATION_BILINEAR), "jpeg", SMALL);
    }

    /** On white, at most so long on its longer side. */
    private static BufferedImage scaled(BufferedImage picture, int longest, Object interpolation) {
        var scale = Math.min(1.0, (double) longest / Math.max(picture.getWidth(), picture.getHeight()));
        var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = small.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
        canvas.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        canvas.dispose();
        return small;
    }

    private static byte[] write(BufferedImage picture, String format, @Nullable Float quality) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var settings = writer.getDefaultWriteParam();
            if (quality != null) {
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionQuality(quality);
            }
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
