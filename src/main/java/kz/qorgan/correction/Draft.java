package kz.qorgan.correction;

import java.util.List;
import kz.qorgan.files.StoredFile;

/** What a borrower has begun to write about a field, and the evidence so far. Prints as stars. */
public record Draft(String value, String reason, List<StoredFile> files) {

    static final Draft EMPTY = new Draft("", "", List.of());

    public Draft {
        files = List.copyOf(files);
    }

    @Override
    public String toString() {
        return "***";
    }
}
