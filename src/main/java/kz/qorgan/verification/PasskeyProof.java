package kz.qorgan.verification;

import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;

/** Asks a borrower's passkey to prove itself inside a session (WebAuthn). Whoever keeps passkeys implements it. */
public interface PasskeyProof {

    /** What the browser needs to ask its authenticator: the options of WebAuthn as JSON, good once and for five minutes. */
    String begin(BorrowerId borrower);

    /**
     * Checks what the authenticator answered.
     *
     * @return the {@link StrongFactor#id} of the passkey; nothing for an answer that is forged, replayed, another borrower's
     *     or not verified by its holder
     */
    Optional<UUID> finish(BorrowerId borrower, String answer);
}
