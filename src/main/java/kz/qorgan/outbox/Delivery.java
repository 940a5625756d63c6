package kz.qorgan.outbox;

import java.time.Duration;

/** What the provider said when it was handed a message. */
public sealed interface Delivery {

    /**
     * It took the message, under this id of its own.
     *
     * @param arrived whether it is known to have arrived already
     */
    record Accepted(String providerId, boolean arrived) implements Delivery {}

    /**
     * It may take the same message later.
     *
     * @param possiblySent how many may have left all the same, because an answer was lost; the text is sent again unaltered,
     *     so that a second one does no harm
     */
    record TryAgain(Duration after, String failure, int possiblySent) implements Delivery {}

    /** It never will, for a reason that another try does not change. */
    record Rejected(String failure, Fate fate) implements Delivery {}
}
