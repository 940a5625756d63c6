package kz.qorgan.auditproof;

import java.util.Locale;

/**
 * One thing that is not as it was recorded.
 *
 * @param place which entry, link or head, as the kind says
 * @param other what else belongs to it, as the kind says; otherwise the same
 */
public record Finding(Kind kind, long place, long other) {

    static Finding of(Kind kind, long place) {
        return new Finding(kind, place, place);
    }

    /** For the log and for people at a terminal. */
    @Override
    public String toString() {
        return kind + ": " + kind.sentence.formatted(place, other);
    }

    /** What can be wrong. */
    public enum Kind {
        ENTRY_ALTERED("entry %d does not say what was recorded (link %d)"),
        ENTRY_MISSING("entry %d was taken out before its term was over (link %d)"),
        ENTRY_INSERTED("entry %d is not in the chain: it was put in past the portal"),
        ENTRY_BACKDATED("entry %d claims a time long before it appeared (link %d)"),
        ENTRIES_EXCHANGED("entry %d says what was recorded as entry %d"),
        LINK_ALTERED("link %d does not follow from the one before (entry %d)"),
        LINK_MISSING("links %d to %d are missing"),
        CHAIN_REWRITTEN(
                "the chain up to head %1$d is not the one that was signed: something between links %2$d and the head's last was rewritten"),
        HEAD_ALTERED("head %d in the database is not the one that is kept outside"),
        HEAD_FORGED("head %d does not bear a good signature of a known key"),
        HEAD_MISSING("head %d is missing; the next one there is %d"),
        ROLLED_BACK("the database was rolled back: outside there is head %d, here the chain ends before link %d"),
        STANDS_STILL("the last head is number %d, and %d hours old");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        /** How its words are found. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
