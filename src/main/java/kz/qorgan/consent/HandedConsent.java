package kz.qorgan.consent;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the lender's core system says that a borrower agreed to, refused or withdrew outside the portal.
 *
 * @param text the number of the version; nothing: the one that held on that day
 * @param proof the id under which the lender keeps the confirmation
 */
public record HandedConsent(
        String purpose, ConsentEvent.Kind kind, LocalDate on, Optional<Integer> text, Channel channel, String proof) {

    public HandedConsent {
        if (!proof.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException("a proof is not an id of letters, digits, dots and hyphens");
        }
        if (channel == Channel.PORTAL || channel == Channel.STANDING) {
            throw new IllegalArgumentException("a consent of the portal cannot be handed over");
        }
    }
}
