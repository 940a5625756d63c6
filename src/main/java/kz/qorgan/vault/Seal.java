package kz.qorgan.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * AES-256-GCM under one key. What is sealed is bound to its place (table, column, row), so that a value copied elsewhere
 * does not open.
 */
public final class Seal {

    private final Supplier<Keys> newest;
    private final Consumer<String> alarm;
    private volatile Keys keys;

    /** With one key that is never replaced. */
    Seal(Aead aead, Consumer<String> alarm) {
        this(new Keys(aead, new byte[0]), () -> new Keys(aead, new byte[0]), alarm);
    }

    /** @param newest the keys as they are now: another process may have replaced the ones that are held here */
    Seal(Keys keys, Supplier<Keys> newest, Consumer<String> alarm) {
        this.keys = keys;
        this.newest = newest;
        this.alarm = alarm;
    }

    public byte[] seal(String text, String place) {
        return seal(text.getBytes(StandardCharsets.UTF_8), place);
    }

    /** The text again; refuses what was sealed by another key, for another place, or was altered. */
    public String open(byte[] sealed, String place) {
        return new String(openBytes(sealed, place), StandardCharsets.UTF_8);
    }

    /** Whether the newest of the borrower's keys sealed it, so that it need not be sealed anew. */
    public boolean isNewest(byte[] sealed) {
        var prefix = keys.prefix();
        return sealed.length >= prefix.length && Arrays.equals(sealed, 0, prefix.length, prefix, 0, prefix.length);
    }

    byte[] seal(byte[] secret, String place) {
        try {
            return keys.aead().encrypt(secret, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
    }

    byte[] openBytes(byte[] sealed, String place) {
        try {
            return keys.aead().decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException perhapsRenewed) {
            return openWithNewest(sealed, place);
        }
    }

    Consumer<String> alarm() {
        return alarm;
    }

    private byte[] openWithNewest(byte[] sealed, String place) {
        var now = newest.get();
        try {
            var opened = now.aead().decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
            keys = now;
            return opened;
        } catch (GeneralSecurityException e) {
            alarm.accept(place);
            throw new SealBroken(e);
        }
    }

    /**
     * A set of keys, of which the newest seals.
     *
     * @param prefix what everything begins with that the newest has sealed
     */
    record Keys(Aead aead, byte[] prefix) {}
}
