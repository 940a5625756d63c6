package kz.qorgan.passkey;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.device.DeviceWords;

/**
 * A passkey as its owner sees it.
 *
 * @param id of the second factor that it is
 * @param addedOn the device it was added on; the authenticator may be another one
 * @param usableFrom in the future while it is new and could still be a thief's
 */
public record Passkey(
        UUID id, Name name, Instant addedAt, DeviceWords addedOn, Instant usableFrom, Optional<Instant> lastUsedAt) {

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
