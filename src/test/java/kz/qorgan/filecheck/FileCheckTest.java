package kz.qorgan.filecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import kz.qorgan.filecheck.CheckResult.Harmless;
import kz.qorgan.filecheck.CheckResult.Refused;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Looks into files as the portal does, without the portal. */
abstract class FileCheckTest {

    private static final CheckPolicy POLICY =
            new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("none", CheckPolicy.class);

    final FileCheck check = with(new EicarScanner());

    static FileCheck with(Scanner scanner) {
        return new FileCheck(POLICY, scanner, new ImageCheck(POLICY), new PdfCheck(POLICY));
    }

    void assertRefused(byte[] content, Flaw flaw) {
        assertThat(check.check(() -> content)).isEqualTo(new Refused(flaw));
    }

    Harmless harmless(byte[] content) {
        var result = check.check(() -> content);
        assertThat(result).isInstanceOf(Harmless.class);
        return (Harmless) result;
    }

    static BufferedImage picture(byte[] content) {
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
