package kz.qorgan.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * AES-256-GCM under one key. What is sealed is bound to its place (table, column, row), so that a value copied elsewhere
 * does not open.
 */
public final class Seal {

    private final Aead aead;

    Seal(Aead aead) {
        this.aead = aead;
    }

    public byte[] seal(String text, String place) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
    }

    /** The text again; refuses what was sealed by another key, for another place, or was altered. */
    public String open(byte[] sealed, String place) {
        try {
            return new String(aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new SealBroken(e);
        }
    }
}
