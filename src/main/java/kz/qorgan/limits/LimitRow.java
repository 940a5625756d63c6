package kz.qorgan.limits;

import java.util.List;

/**
 * What is counted, each with its default allowances. The letter and number name the row in {@code src/docs/limits.md},
 * which a test compares with this list.
 */
public enum LimitRow {
    WORK("A0", "1/10m"),
    WAITED_IPV4("A0w", "6/10m"),
    WAITED_IPV6("A0w6", "3/10m"),
    SEND_NUMBER("A1", "2/60s interval", "3/15m", "5/1h", "8/24h"),
    SEND_NUMBER_KNOWN_DEVICE("A1k", "2/60s interval", "4/15m", "6/1h", "12/24h"),
    SEND_NUMBER_IN_VAIN("A2", "pauses 2:60s 3:120s 4:300s 5:900s 6:1920s 30:30d"),
    SEND_BROWSER("A3", "6/1h", "10/24h", "3/10m soft"),
    SEND_BROWSER_NUMBERS("A3n", "3 different/24h"),
    SEND_IPV4("A5", "60/10m", "300/24h", "10/10m soft"),
    SEND_IPV4_NETWORK("A6", "200/10m", "1000/24h", "60/10m soft"),
    SEND_IPV6("A7", "15/10m", "60/24h", "5/10m soft"),
    SEND_IPV6_NETWORK("A8", "100/10m", "400/24h", "30/10m soft"),
    SEND_BLOCK("A10", "10/10m", "40/24h", "3/10m soft"),
    SEND_GLOBAL("A12", "60/1m", "1000/1h", "5000/24h", "36/1m soft", "600/1h soft", "3000/24h soft"),
    SEND_RESERVE("A13", "15/1m", "250/1h", "1250/24h"),
    SEND_SLOWLY("A14", "1/1s"),
    WRONG_CODE_NUMBER("B2", "ladder 5:60s 10:15m 15:1h 20:4h 30:12h 40:24h 50:closed"),
    WRONG_CODE_KNOWN_DEVICE("B3", "ladder 5:60s 10:15m 15:1h 20:4h 30:12h 40:24h 50:closed"),
    GUESS_BROWSER("B4", "15/1h", "5/10m soft"),
    GUESS_IPV4("B5", "120/1h", "30/10m soft"),
    GUESS_IPV6("B5v6", "40/1h", "10/10m soft"),
    GUESS_IPV4_NETWORK("B6", "500/1h", "150/10m soft"),
    GUESS_IPV6_NETWORK("B6v6", "500/1h", "150/10m soft"),
    WRONG_CODE_GLOBAL("B7", "window 1h"),
    GUESS_ALARMED("B7p", "1/60s interval"),
    GUESS_SECRET("B8", "5/15m", "20/24h"),
    STAFF_SECRET("B9", "5/15m", "20/24h"),
    STAFF_IPV4("B10", "60/1h"),
    STAFF_IPV6("B10v6", "20/1h"),
    REVEAL("C4", "20/10m", "60/24h"),
    EXPORT("C5", "3/24h"),
    CORRECTION("C6", "10/24h"),
    LOST_ACCESS_NUMBER("C13", "3/24h"),
    LOST_ACCESS_PERSON("C14", "5/24h"),
    RECOVERY_SUBMIT("C11", "10/24h"),
    RECOVERY_APPROVE("C11a", "20/24h"),
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

    /** The defaults as they are written, such as {@code 3/15m}. */
    public List<String> written() {
        return written;
    }
}
