package kz.qorgan.passkey;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.verification.StrongFactor;

/**
 * A passkey as its owner sees it.
 *
 * @param factor the second factor that it is: when and where it was added, and from when on it counts
 */
public record Passkey(StrongFactor factor, Name name, Optional<Instant> lastUsedAt) {

    public UUID id() {
        return factor.id();
    }

    /** What its owner calls it: one line of 1 to 60 characters. Personal, so it prints as stars. */
    public record Name(String text) {

        /** As many characters as a name may have. */
        public static final int LONGEST = 60;

        public Name {
            if (!isName(text)) {
                throw new IllegalArgumentException("A name is one line of 1 to 60 characters");
            }
        }

        /** Reads what was typed; nothing where it cannot be a name. */
        public static Optional<Name> of(String typed) {
            var line = Normalizer.normalize(typed, Normalizer.Form.NFC)
                    .replaceAll("\\s+", " ")
                    .strip();
            return Optional.of(line).filter(Name::isName).map(Name::new);
        }

        private static boolean isName(String text) {
            return !text.isBlank()
                    && text.length() <= LONGEST
                    && text.codePoints().noneMatch(Character::isISOControl);
        }

        @Override
        public String toString() {
            return "***";
        }
    }
}
