package kz.qorgan.documents;

import java.io.InputStream;
import java.time.Instant;
import kz.qorgan.files.StoredFile;

/** What became of the wish to see a document. */
public sealed interface DocumentResult {

    /** Here it is, to be read piece by piece; it has been recorded that it was shown. */
    record Opened(StoredFile file, InputStream content) implements DocumentResult {}

    /** So many were shown that the next one has to wait. */
    record TooMany(Instant until) implements DocumentResult {}

    /** There is none of this id, or it is somebody else's. */
    record NotThere() implements DocumentResult {}
}
