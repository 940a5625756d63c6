package kz.qorgan.history;

/** Which entries a person wants to see. */
public enum HistoryFilter {
    ALL,
    SIGN_INS,
    DEVICES,
    CODES,
    CHANGES,
    DATA
}
