package kz.qorgan.rightsdialogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.qorgan.files.StoredFile;
import kz.qorgan.rights.RequestState;

/**
 * One thing that happened to a request: a step it took, or something that was said.
 *
 * @param state the state it came into, if it took a step
 * @param words what was said, if something was; never printed
 * @param files what came with the words
 */
public record TimelineEntry(
        Instant at, Author author, Optional<RequestState> state, Optional<String> words, List<StoredFile> files) {

    public TimelineEntry {
        files = List.copyOf(files);
    }

    /** Who did or said it. */
    public enum Author {
        BORROWER,
        STAFF
    }

    @Override
    public String toString() {
        return author + " " + state;
    }
}
