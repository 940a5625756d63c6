package kz.qorgan.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kz.qorgan.kernel.BorrowerId;

/**
 * What one module puts into the copy of everything about a borrower. A module that stores something about borrowers is a
 * component of this kind, so that this module need not know it; what its entries hold stands in the schema.
 */
public interface ExportPart {

    /** Under which name its entries stand in {@code my-data.json}. */
    String name();

    /** Everything that it stores about a borrower, in a transaction that only reads. Nobody is signed in meanwhile. */
    Told tell(BorrowerId borrower, Locale language);

    /**
     * What there is to tell.
     *
     * @param entries what Jackson can write: records, lists, maps, texts, numbers and times
     * @param chapters the same for reading
     */
    record Told(List<?> entries, List<Chapter> chapters, List<Attached> files) {

        public Told {
            entries = List.copyOf(entries);
            chapters = List.copyOf(chapters);
            files = List.copyOf(files);
        }
    }

    /** A heading of the readable document and what stands under it. */
    record Chapter(String heading, String lead, List<Item> items) {

        public Chapter {
            items = List.copyOf(items);
        }
    }

    /** Something by its name, in full, and what is known about it. */
    record Item(String title, String value, List<String> facts) {

        public Item {
            facts = List.copyOf(facts);
        }

        @Override
        public String toString() {
            return title + "=***";
        }
    }

    /**
     * A file of the borrower's, as it was received.
     *
     * @param path where it lies in the copy; the entry that is about it names the same path
     */
    record Attached(String path, Content content) {

        private static final Pattern PATH = Pattern.compile("files/\\d{1,4}-[^/\\\\\\p{Cntrl}]{1,120}");

        public Attached {
            if (!PATH.matcher(path).matches()) {
                throw new IllegalArgumentException("A file of a copy lies directly in its folder, under a number");
            }
        }

        /** A path that unpacks harmlessly everywhere, whatever the file is called. */
        public static String path(int number, String name) {
            var harmless = name.replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]", "_");
            return "files/" + number + "-" + harmless.substring(0, Math.min(harmless.length(), 100));
        }
    }

    /** Opens a file when its turn comes. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }
}
