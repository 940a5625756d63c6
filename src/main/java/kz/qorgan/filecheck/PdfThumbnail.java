package kz.qorgan.filecheck;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws the first page small. Gives up on a page that takes too long or holds too large a picture: it has no thumbnail. */
final class PdfThumbnail {

    private static final Logger LOG = LoggerFactory.getLogger(PdfThumbnail.class);
    private static final float SIDE = 240;
    private static final float SMALLEST = 1;
    private static final float LARGEST = 14_400;

    private final CheckPolicy policy;
    private final long end;

    PdfThumbnail(CheckPolicy policy) {
        this.policy = policy;
        this.end = System.nanoTime() + policy.drawing().toNanos();
    }

    Optional<byte[]> of(PDDocument document) {
        var box = document.getPage(0).getCropBox();
        var longer = Math.max(box.getWidth(), box.getHeight());
        if (longer < SMALLEST || longer > LARGEST) {
            return Optional.empty();
        }
        try {
            var renderer = new Bounded(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage page = renderer.renderImage(0, SIDE / longer, ImageType.RGB);
            return Optional.of(Pictures.thumbnail(page));
        } catch (IOException | RuntimeException e) {
            // what a document may hold is more than a renderer expects; the document itself has been checked
            LOG.debug("A PDF is kept without a thumbnail: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private final class Bounded extends PDFRenderer {

        Bounded(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new BoundedDrawer(parameters);
        }
    }

    private final class BoundedDrawer extends PageDrawer {

        BoundedDrawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("Drawing takes too long");
            }
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            if ((long) image.getWidth() * image.getHeight() > policy.pixels()) {
                throw new IllegalStateException("A picture is too large");
            }
            super.drawImage(image);
        }
    }
}
