package kz.qorgan.limits;

import java.util.List;

/**
 * What is counted, each with its default allowances. The letter and number name the row in {@code src/docs/limits.md},
 * which a test compares with this list.
 */
public enum LimitRow {
    SEND_NUMBER("A1", "2/60s interval", "3/15m", "5/1h", "8/24h"),
    SEND_NUMBER_KNOWN_DEVICE("A1k", "2/60s interval", "4/15m", "6/1h", "12/24h"),
    SEND_BROWSER("A3", "6/1h", "10/24h"),
    SEND_IPV4("A5", "60/10m", "300/24h"),
    SEND_IPV6("A7", "15/10m", "60/24h"),
    SEND_GLOBAL("A12", "60/1m", "1000/1h", "5000/24h"),
    WRONG_CODE_NUMBER("B2", "10/1h", "20/24h"),
    WRONG_CODE_KNOWN_DEVICE("B3", "10/1h", "50/24h"),
    GUESS_BROWSER("B4", "15/1h"),
    GUESS_IPV4("B5", "120/1h"),
    GUESS_IPV6("B5v6", "40/1h"),
    GUESS_SECRET("B8", "5/15m", "20/24h"),
    STAFF_SECRET("B9", "5/15m", "20/24h"),
    STAFF_IPV4("B10", "60/1h"),
    STAFF_IPV6("B10v6", "20/1h"),
    REVEAL("C4", "20/10m", "60/24h"),
    EXPORT("C5", "3/24h"),
    CORRECTION("C6", "10/24h"),
    REQUEST("C6r", "10/24h"),
    UPLOAD("C7", "10/1h", "30/24h"),
    UPLOAD_MIB("C7m", "100/24h"),
    CHECK_IPV4("C8", "30/10m", "300/24h"),
    CHECK_IPV6("C8v6", "15/10m", "100/24h"),
    STAFF_SEARCH("C9", "60/1h"),
    STAFF_REVEAL("C10", "30/1h", "120/24h"),
    SUPPORT_PIN("C12", "10/1h");

    private final String name;
    private final List<String> written;

    LimitRow(String name, String... defaults) {
        this.name = name;
        this.written = List.of(defaults);
    }

    /** How the row is called in the documentation. */
    public String documentedAs() {
        return name;
    }

    /** The default allowances as they are written, such as {@code 3/15m}. */
    public List<String> written() {
        return written;
    }

    List<Allowance> defaults() {
        return written.stream().map(Allowance::of).toList();
    }
}
