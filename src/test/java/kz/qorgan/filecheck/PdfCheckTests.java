package kz.qorgan.filecheck;

import static kz.qorgan.testing.SampleFiles.bytes;
import static kz.qorgan.testing.SampleFiles.deflated;
import static kz.qorgan.testing.SampleFiles.joined;
import static kz.qorgan.testing.SampleFiles.pdf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import kz.qorgan.testing.SampleFiles.Change;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A PDF that shows pages is kept as it came; one that does anything else, or takes too much, is not. */
class PdfCheckTests extends FileCheckTest {

    static final Map<String, Change> ACTIVE = Map.of(
            "script at opening",
            document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")),
            "address at opening",
            document -> document.getDocumentCatalog().setOpenAction(new PDActionURI()),
            "program behind a link",
            document -> {
                var link = new PDAnnotationLink();
                link.setAction(new PDActionLaunch());
                document.getPage(0).getAnnotations().add(link);
            },
            "action of a page",
            document -> document.getPage(0).getCOSObject().setItem("AA", new COSDictionary()),
            "form of another kind",
            document -> form(document).setItem("XFA", new COSArray()),
            "file within",
            PdfCheckTests::embed,
            "script that no page mentions",
            document -> document.getDocumentCatalog()
                    .getCOSObject()
                    .setItem("Deep", nested(new PDActionJavaScript("app.alert(1)").getCOSObject())));

    static final Iterable<String> NAMES = ACTIVE.keySet();

    @Test
    void keepsTheFileAsItCameAndDrawsItsFirstPage() {
        var file = pdf(3);
        var kept = harmless(file);
        assertThat(kept.type()).isEqualTo(FileType.PDF);
        assertThat(kept.content()).isEqualTo(file);
        var thumbnail = picture(kept.thumbnail().orElseThrow());
        assertThat(Math.max(thumbnail.getWidth(), thumbnail.getHeight())).isEqualTo(240);
    }

    @Test
    void pageToOpenAtAndLinksToTheNetAreNotActive() {
        harmless(pdf(2, document -> {
            var there = new PDPageFitDestination();
            there.setPage(document.getPage(1));
            var go = new PDActionGoTo();
            go.setDestination(there);
            document.getDocumentCatalog().setOpenAction(go);
            var link = new PDAnnotationLink();
            link.setAction(new PDActionURI());
            document.getPage(0).getAnnotations().add(link);
        }));
        harmless(pdf(2, document -> {
            var there = new PDPageFitDestination();
            there.setPage(document.getPage(1));
            document.getDocumentCatalog().setOpenAction(there);
        }));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void activeContentIsRefused(String name) {
        assertRefused(pdf(1, ACTIVE.get(name)), Flaw.ACTIVE_CONTENT);
    }

    @Test
    void encryptedIsRefusedWithAndWithoutAPassword() {
        assertRefused(pdf(1, document -> protect(document, "secret")), Flaw.ENCRYPTED);
        assertRefused(pdf(1, document -> protect(document, "")), Flaw.ENCRYPTED);
    }

    @Test
    void polyglotsAreRefused() {
        assertRefused(joined(pdf(1), bytes("<html><script>alert(1)</script>")), Flaw.WRONG_TYPE);
        assertRefused(joined(pdf(1), bytes("PK\u0005\u0006" + "\0".repeat(18))), Flaw.WRONG_TYPE);
        assertRefused(joined(bytes("%PDF-1.7\n%<html><script>alert(1)</script>\n"), pdf(1)), Flaw.WRONG_TYPE);
    }

    @Test
    void tooManyPagesAreRefused() {
        harmless(pdf(100));
        assertRefused(pdf(101), Flaw.TOO_MANY_PAGES);
    }

    @Test
    void endlessPageTreeEnds() {
        assertRefused(
                pdf(1, document -> {
                    var pages = document.getPages().getCOSObject();
                    var kids = pages.getCOSArray(COSName.KIDS);
                    for (int i = 0; i < 1_000; i++) {
                        kids.add(kids.getObject(0));
                    }
                    pages.setInt(COSName.COUNT, Integer.MAX_VALUE);
                }),
                Flaw.TOO_MANY_PAGES);
        assertRefused(
                pdf(1, document -> {
                    var pages = document.getPages().getCOSObject();
                    pages.getCOSArray(COSName.KIDS).clear();
                    pages.getCOSArray(COSName.KIDS).add(pages);
                }),
                Flaw.UNREADABLE);
    }

    @Test
    void bombOfOneOrTwoLayersIsRefusedBeforeItIsUnpacked() {
        var huge = deflated(new byte[200 << 20]);
        assertRefused(withStream("/Filter /FlateDecode", huge), Flaw.TOO_COMPLEX);
        var twice = deflated(joined(huge, new byte[100]));
        assertRefused(withStream("/Filter [/FlateDecode /FlateDecode]", twice), Flaw.TOO_COMPLEX);
        assertRefused(withStream("/Filter /LZ#57Decode", new byte[100_000]), Flaw.TOO_COMPLEX);
        var numbers = deflated(bytes("1 0 ".repeat(2_000_000)));
        assertRefused(withStream("/Filter /FlateDecode /Type /ObjStm", numbers), Flaw.TOO_COMPLEX);
    }

    @Test
    void tooManySmallThingsAreRefusedBeforeTheyAreObjects() {
        assertRefused(joined(bytes("%PDF-1.7\n" + "<<>>".repeat(400_000)), pdf(1)), Flaw.TOO_COMPLEX);
        assertRefused(withStream("/Filter /FlateDecode /#57 [1 0 0]", deflated(new byte[5 << 20])), Flaw.TOO_COMPLEX);
    }

    @Test
    void deeplyNestedIsRefused() {
        var nested = bytes("%PDF-1.7\n1 0 obj\n" + "[".repeat(1_000_000) + "\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
        assertThat(check.check(() -> nested)).isInstanceOf(CheckResult.Refused.class);
    }

    @Test
    void whatIsNoPdfInsideIsUnreadable() {
        assertRefused(bytes("%PDF-1.7\nnothing\n%%EOF\n"), Flaw.UNREADABLE);
        assertRefused(pdf(0), Flaw.UNREADABLE);
    }

    private byte[] withStream(String dictionary, byte[] stream) {
        var file = pdf(1);
        var head = "%PDF-1.7\n90 0 obj\n<<" + dictionary + " /Length " + stream.length + ">>\nstream\n";
        return joined(bytes(head), stream, bytes("\nendstream\nendobj\n"), file);
    }

    private static void embed(PDDocument document) throws IOException {
        var file = new PDComplexFileSpecification();
        file.setFile("program.exe");
        file.setEmbeddedFile(new PDEmbeddedFile(document));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("program.exe", file));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private static COSDictionary form(PDDocument document) {
        var form = new COSDictionary();
        document.getDocumentCatalog().getCOSObject().setItem("AcroForm", form);
        return form;
    }

    private static COSArray nested(COSDictionary innermost) {
        var outer = new COSArray();
        Stream.iterate(0, depth -> depth < 5, depth -> depth + 1).forEach(depth -> outer.add(new COSArray()));
        outer.add(innermost);
        return outer;
    }

    private static void protect(PDDocument document, String password) throws IOException {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
    }
}
