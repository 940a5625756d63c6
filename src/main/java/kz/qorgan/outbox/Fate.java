package kz.qorgan.outbox;

/** What became of a message, as far as its provider tells. */
public enum Fate {
    /** The phone or the mailbox has it. */
    DELIVERED,
    /** The phone is off or out of reach; another time may be better. */
    UNREACHABLE,
    /** Nothing sent to this address will ever arrive. */
    UNUSABLE,
    /** Its owner has told the provider to send nothing more. */
    STOPPED,
    /** It did not get through for a reason that is not the address's, or nobody knows whether it did. */
    LOST;

    /** Whether it speaks against the address for good. */
    public boolean isPermanent() {
        return this == UNUSABLE || this == STOPPED;
    }
}
