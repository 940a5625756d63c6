package kz.qorgan.verification;

import java.time.Instant;
import java.util.UUID;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.SessionId;

/**
 * A second factor of a borrower's, as far as it matters for what it opens.
 *
 * @param usableFrom in the future while it is new and could still be a thief's
 * @param addedIn the session it was set up in
 */
public record StrongFactor(UUID id, Factor.Kind kind, Instant addedAt, Instant usableFrom, SessionId addedIn) {

    public boolean isUsableAt(Instant time) {
        return !usableFrom.isAfter(time);
    }
}
