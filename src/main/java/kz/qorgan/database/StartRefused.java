package kz.qorgan.database;

/** The portal cannot start, and a person can change that: the message is one sentence that says what to do. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefused(String sentence) {
        super(sentence);
    }
}
