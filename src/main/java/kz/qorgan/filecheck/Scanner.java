package kz.qorgan.filecheck;

/** Knows malicious files. What it does not say for certain counts as not scanned, and is not kept. */
interface Scanner {

    Verdict scan(byte[] content);

    /** What a scanner says. */
    enum Verdict {
        CLEAN,
        FOUND,
        /** It did not answer, or did not get to the end. */
        UNKNOWN
    }
}
