package kz.qorgan.vault;

/** A sealed value does not open: altered, moved from another row, or its key was destroyed. Names no value. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(Throwable cause) {
        super("A sealed value does not open", cause);
    }
}
