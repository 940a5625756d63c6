package kz.qorgan.files;

import java.time.Instant;
import java.util.Optional;

/** What became of a file that came. */
public sealed interface KeepResult {

    /** It is kept, sealed. */
    record Kept(StoredFile file) implements KeepResult {}

    /**
     * Nothing of it is kept.
     *
     * @param until when it works again, where a limit is used up
     */
    record Refused(Refusal reason, Optional<Instant> until) implements KeepResult {

        static Refused because(Refusal reason) {
            return new Refused(reason, Optional.empty());
        }
    }
}
