package kz.qorgan.documents;

import java.util.Locale;
import java.util.Optional;
import kz.qorgan.catalogue.Field;
import kz.qorgan.files.StoredFile;

/**
 * A file that is stored about a borrower.
 *
 * @param field what the catalogue says about files of its kind; nothing of evidence that came with a request
 */
public record StoredDocument(StoredFile file, Optional<Field> field) {

    /** The kind under which files of a field are kept: {@code PHOTO_PORTRAIT} of {@code photo.portrait}. */
    public static String kindOf(String field) {
        return field.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }
}
