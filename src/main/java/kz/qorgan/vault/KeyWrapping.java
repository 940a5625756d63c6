package kz.qorgan.vault;

import java.security.GeneralSecurityException;

/**
 * The master key, wherever it is kept: it wraps keys and does nothing else. Has generations, so that it can be replaced:
 * the current one wraps, and the former ones still open. Neither changes while the process lives.
 */
interface KeyWrapping {

    /** The id of the generation that wraps; says nothing about the key. */
    String current();

    /** Whether this process can open what that generation wrapped. */
    boolean opens(String generation);

    /**
     * @param associated what the secret belongs to; it opens for nothing else
     * @throws Unavailable where the keeper of the key does not answer
     */
    byte[] wrap(byte[] secret, byte[] associated);

    /**
     * @throws GeneralSecurityException where it was wrapped by another generation, for something else, or altered
     * @throws Unavailable where the keeper of the key does not answer
     */
    byte[] unwrap(String generation, byte[] wrapped, byte[] associated) throws GeneralSecurityException;

    /** Who keeps the master key does not answer. Nothing is wrong with what is sealed, and later it opens. */
    final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unavailable(Throwable cause) {
            super("The master key is out of reach", cause);
        }
    }
}
