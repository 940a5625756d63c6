package kz.qorgan.personaldata;

import java.time.Instant;

/** What became of the wish to see a value in full. */
public sealed interface RevealResult {

    /** Here it is; it has been recorded that it was shown. Prints as stars. */
    record Shown(String value) implements RevealResult {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** So many were shown that the next one has to wait. */
    record TooMany(Instant until) implements RevealResult {}

    /** Nothing is stored under this name. */
    record NothingStored() implements RevealResult {}

    /** The value does not open: it was altered, or moved, and that has been reported. */
    record Unavailable() implements RevealResult {}
}
