package kz.qorgan.filecheck;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.qorgan.filecheck.CheckResult.Harmless;
import kz.qorgan.filecheck.CheckResult.Refused;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.springframework.stereotype.Component;

/** Reads a PDF whole, and refuses what does more than show pages. What is kept is the file as it came. */
@Component
class PdfCheck {

    private static final int BEGINNING = 1_024;
    private static final int LONGEST_ZIP_ENDING = 65_557;
    private static final String END = "%%EOF";

    private final CheckPolicy policy;

    PdfCheck(CheckPolicy policy) {
        this.policy = policy;
    }

    CheckResult check(byte[] content) {
        if (isSomethingElseToo(content)) {
            return new Refused(Flaw.WRONG_TYPE);
        }
        return PdfStreams.exceed(content, policy.unpacked().toBytes())
                ? new Refused(Flaw.TOO_COMPLEX)
                : parsed(content);
    }

    private CheckResult parsed(byte[] content) {
        try (var document = load(content)) {
            return check(content, document);
        } catch (InvalidPasswordException e) {
            return new Refused(Flaw.ENCRYPTED);
        } catch (IOException | RuntimeException malformed) {
            // parsers meet what they did not expect with all kinds of runtime exceptions
            return new Refused(Flaw.UNREADABLE);
        } catch (StackOverflowError | OutOfMemoryError nested) {
            // PDFBox descends as deep as a file is nested; what it took is free again here
            return new Refused(Flaw.TOO_COMPLEX);
        }
    }

    private PDDocument load(byte[] content) throws IOException {
        var memory = MemoryUsageSetting.setupMainMemoryOnly(policy.unpacked().toBytes());
        return Loader.loadPDF(content, "", null, null, memory.streamCache);
    }

    private CheckResult check(byte[] content, PDDocument document) {
        var flaw = flaw(document);
        return flaw.isPresent()
                ? new Refused(flaw.get())
                : new Harmless(FileType.PDF, content, new PdfThumbnail(policy).of(document));
    }

    private Optional<Flaw> flaw(PDDocument document) {
        if (document.isEncrypted()) {
            return Optional.of(Flaw.ENCRYPTED);
        }
        if (document.getDocument().getXrefTable().size() > policy.objects()) {
            return Optional.of(Flaw.TOO_COMPLEX);
        }
        if (new PdfObjects().areActive(document.getDocument())) {
            return Optional.of(Flaw.ACTIVE_CONTENT);
        }
        var pages = pages(document);
        if (pages == 0) {
            return Optional.of(Flaw.UNREADABLE);
        }
        return pages > policy.pages() ? Optional.of(Flaw.TOO_MANY_PAGES) : Optional.empty();
    }

    /** Counted leaf by leaf, because a file may say any number; stops where it is too many. */
    private int pages(PDDocument document) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> waiting = new ArrayDeque<>();
        waiting.push(document.getDocumentCatalog().getPages().getCOSObject());
        var pages = 0;
        while (!waiting.isEmpty() && pages <= policy.pages()) {
            if (waiting.pop() instanceof COSDictionary node) {
                if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids && seen.add(kids)) {
                    kids.toList().forEach(kid -> push(waiting, kid));
                } else if (!node.containsKey(COSName.KIDS)) {
                    pages++;
                }
            }
        }
        return pages;
    }

    private static void push(Deque<COSBase> waiting, COSBase kid) {
        var node = kid instanceof COSObject reference ? reference.getObject() : kid;
        if (node != null) {
            waiting.push(node);
        }
    }

    /** A page for a browser before it, an archive or anything else behind it. */
    private static boolean isSomethingElseToo(byte[] content) {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        var beginning = text.substring(0, Math.min(BEGINNING, text.length())).toLowerCase(Locale.ROOT);
        var end = text.lastIndexOf(END);
        return beginning.contains("<html")
                || beginning.contains("<script")
                || beginning.contains("<svg")
                || text.indexOf("PK\u0005\u0006", Math.max(0, text.length() - LONGEST_ZIP_ENDING)) >= 0
                || end >= 0 && text.chars().skip((long) end + END.length()).anyMatch(c -> c > ' ');
    }
}
