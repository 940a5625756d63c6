package kz.qorgan.filecheck;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.MemoryCacheImageInputStream;
import kz.qorgan.filecheck.CheckResult.Harmless;
import kz.qorgan.filecheck.CheckResult.Refused;
import org.springframework.stereotype.Component;

/**
 * Reads an image to its last pixel and writes it anew: metadata, and whatever else was hidden before, behind or inside
 * it, stay behind. How many pixels there are is read before memory is taken for them.
 */
@Component
class ImageCheck {

    private static final int BYTES_OF_A_PIXEL = 4;

    private final CheckPolicy policy;

    ImageCheck(CheckPolicy policy) {
        this.policy = policy;
    }

    CheckResult check(byte[] content, FileType type) {
        var reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            return isTooLarge(reader) ? new Refused(Flaw.TOO_MANY_PIXELS) : anew(reader, content, type);
        } catch (IOException | RuntimeException malformed) {
            // readers meet what they did not expect with all kinds of runtime exceptions
            return new Refused(Flaw.UNREADABLE);
        } finally {
            reader.dispose();
        }
    }

    private static CheckResult anew(ImageReader reader, byte[] content, FileType type) throws IOException {
        var settings = reader.getDefaultReadParam();
        plain(reader.getImageTypes(0)).ifPresent(settings::setDestinationType);
        var picture = reader.read(0, settings);
        var upright = type == FileType.JPEG ? Orientation.of(content).turn(picture) : picture;
        return new Harmless(type, written(upright, type), Optional.of(Pictures.thumbnail(upright)));
    }

    private static byte[] written(BufferedImage picture, FileType type) throws IOException {
        return type == FileType.PNG ? Pictures.png(picture) : Pictures.jpeg(picture);
    }

    private boolean isTooLarge(ImageReader reader) throws IOException {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > policy.pixels()) {
            return true;
        }
        var types = reader.getImageTypes(0);
        return types.hasNext() && pixels * bitsOf(types.next()) / Byte.SIZE > (long) policy.pixels() * BYTES_OF_A_PIXEL;
    }

    private static long bitsOf(ImageTypeSpecifier type) {
        return IntStream.of(type.getSampleModel().getSampleSize()).sum();
    }

    /** The colours that every screen has, so that no profile of the file's own has to be kept with it. */
    private static Optional<ImageTypeSpecifier> plain(Iterator<ImageTypeSpecifier> types) {
        while (types.hasNext()) {
            var type = types.next();
            if (type.getColorModel().getColorSpace().isCS_sRGB()) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
