package kz.qorgan.files;

import kz.qorgan.filecheck.Flaw;

/** Why a file was not kept. */
public enum Refusal {
    EMPTY,
    TOO_LARGE,
    WRONG_TYPE,
    UNREADABLE,
    TOO_MANY_PIXELS,
    TOO_MANY_PAGES,
    TOO_COMPLEX,
    ACTIVE_CONTENT,
    ENCRYPTED,
    INFECTED,
    NOT_SCANNED,
    /** The stream ended in an error, or took longer than a file may come. */
    INTERRUPTED,
    /** The borrower's other files are still coming. */
    TOO_MANY_AT_ONCE,
    /** Too many files of all borrowers are coming. */
    BUSY,
    TOO_OFTEN,
    TOO_MUCH;

    static Refusal of(Flaw flaw) {
        return valueOf(flaw.name());
    }

    /** Of the sentence that says it; {@code TOO_OFTEN} and {@code TOO_MUCH} take the time from when it works again. */
    public String textKey() {
        return "files.refused." + name();
    }
}
