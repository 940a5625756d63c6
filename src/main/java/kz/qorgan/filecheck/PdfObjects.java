package kz.qorgan.filecheck;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/** Looks through all objects of a PDF, also those that no page mentions, for what does something or brings files along. */
final class PdfObjects {

    private static final Set<String> KEYS =
            Set.of("JS", "JavaScript", "AA", "XFA", "EF", "EmbeddedFiles", "RichMediaContent", "RichMediaSettings");

    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "GoToR",
            "Rendition",
            "Movie",
            "Sound",
            "GoTo3DView",
            "RichMediaExecute");

    private static final Set<String> KINDS =
            Set.of("EmbeddedFile", "RichMedia", "FileAttachment", "3D", "Movie", "Sound", "Screen");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Whether there is a script, an action, a form that fetches, or another file. */
    boolean areActive(COSDocument document) {
        if (isActive(document.getTrailer())) {
            return true;
        }
        return document.getXrefTable().keySet().stream()
                .map(document::getObjectFromPool)
                .map(COSObject::getObject)
                .anyMatch(this::isActive);
    }

    /** Without recursion: how deep a file is nested is up to whoever made it. */
    private boolean isActive(COSBase root) {
        Deque<COSBase> waiting = new ArrayDeque<>();
        enqueue(waiting, root);
        while (!waiting.isEmpty()) {
            var next = waiting.pop();
            if (next instanceof COSDictionary dictionary) {
                if (acts(dictionary)) {
                    return true;
                }
                dictionary.getValues().forEach(value -> enqueue(waiting, value));
            } else if (next instanceof COSArray array) {
                array.forEach(value -> enqueue(waiting, value));
            }
        }
        return false;
    }

    private void enqueue(Deque<COSBase> waiting, COSBase value) {
        var isNested = value instanceof COSDictionary || value instanceof COSArray;
        if (isNested && seen.add(value)) {
            waiting.push(value);
        }
    }

    private static boolean acts(COSDictionary dictionary) {
        return dictionary.keySet().stream().map(COSName::getName).anyMatch(KEYS::contains)
                || ACTIONS.contains(name(dictionary, COSName.S))
                || KINDS.contains(name(dictionary, COSName.TYPE))
                || KINDS.contains(name(dictionary, COSName.SUBTYPE))
                || opensWithAnAction(dictionary);
    }

    /** Many ordinary documents say at which page they open. That is not an action, whatever the entry is called. */
    private static boolean opensWithAnAction(COSDictionary dictionary) {
        return dictionary.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary action
                && !name(action, COSName.S).equals("GoTo");
    }

    private static String name(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
    }
}
