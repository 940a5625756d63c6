package kz.qorgan.standing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A withdrawal that was left for the day on which nothing is owed any more.
 *
 * @param proof the id of the code that confirmed it
 */
public record StandingWish(
        UUID id, String purpose, String proof, State state, Instant madeAt, Optional<Instant> endedAt) {

    /** How far it has come. */
    public enum State {
        WAITING,
        CANCELLED,
        RAN,
        /** the consent had ended in another way when its time came */
        POINTLESS
    }
}
