package kz.qorgan.consent;

import java.time.Instant;
import java.util.UUID;

/**
 * That a borrower agreed, refused or withdrew.
 *
 * @param version the words it was about
 * @param textHash what those words hashed to then
 * @param proof the id under which the confirmation is kept
 */
public record ConsentEvent(
        String purpose, Kind kind, UUID version, String textHash, Channel channel, String proof, Instant at) {

    /** What was said. */
    public enum Kind {
        GIVEN,
        REFUSED,
        WITHDRAWN
    }
}
