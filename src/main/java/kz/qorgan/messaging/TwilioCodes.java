package kz.qorgan.messaging;

import kz.qorgan.outbox.Fate;

/** What Twilio's error codes say about the number, in an answer and in a report alike. */
final class TwilioCodes {

    private TwilioCodes() {}

    static Fate fate(int code) {
        return switch (code) {
            // not a number, not a mobile one, nobody's, or a fixed line
            case 21211, 21614, 30005, 30006 -> Fate.UNUSABLE;
            case 21610 -> Fate.STOPPED;
            // switched off or out of reach, until the text was of no use any more
            case 30003, 30036 -> Fate.UNREACHABLE;
            default -> Fate.LOST;
        };
    }
}
