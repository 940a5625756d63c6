package kz.qorgan.filecheck;

/** Why a file is not kept. Each has its sentence in the texts of the module {@code files}. */
public enum Flaw {
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
    NOT_SCANNED
}
