package kz.qorgan.signing;

import java.time.Instant;
import java.util.Optional;

/**
 * A key that the portal signs or has signed with.
 *
 * @param until when another took its place; its signatures from before stay good
 * @param endorsement what the key before it signed about it for the purpose {@code signing key}: the PEM text
 */
public record PublishedKey(PublicKey key, Instant since, Optional<Instant> until, Optional<Signature> endorsement) {}
