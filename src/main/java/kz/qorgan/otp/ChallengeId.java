package kz.qorgan.otp;

import java.util.Optional;
import java.util.UUID;

/** Names a code that was asked for. Opens nothing by itself: the code and the browser must fit too. */
public record ChallengeId(UUID value) {

    /** Reads what {@link #toString} wrote; nothing of anything else. */
    public static Optional<ChallengeId> of(String text) {
        try {
            return Optional.of(new ChallengeId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
