package kz.qorgan.messaging;

import java.time.Duration;

/** What the provider said. */
sealed interface Delivery {

    /** It took the message, under this id of its own. */
    record Accepted(String providerId) implements Delivery {}

    /**
     * It may take the same message later. It may also have taken it already and lost its answer: the text is sent again
     * unaltered, so that a duplicate does no harm.
     */
    record TryAgain(Duration after, String failure) implements Delivery {}

    /** It never will, for a reason that another try does not change. */
    record Rejected(String failure) implements Delivery {}
}
