package kz.qorgan.rightsdialogue;

import java.util.List;
import java.util.Optional;
import kz.qorgan.files.StoredFile;
import kz.qorgan.rights.RequestKind;

/**
 * A request that was begun and not sent. Prints as stars.
 *
 * @param kind what is wanted; nothing while that is not chosen
 * @param about what it concerns, empty while that is not chosen
 */
public record RequestDraft(Optional<RequestKind> kind, String about, String words, List<StoredFile> files) {

    public RequestDraft {
        files = List.copyOf(files);
    }

    @Override
    public String toString() {
        return "***";
    }
}
