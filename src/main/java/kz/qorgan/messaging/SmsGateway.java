package kz.qorgan.messaging;

import java.time.Duration;
import kz.qorgan.kernel.MobileNumber;

/** The way to a provider of SMS. Answers within a few seconds and never throws for what a provider can do. */
interface SmsGateway {

    Delivery deliver(MobileNumber to, String text, Duration usefulFor);

    /** What the provider said. */
    sealed interface Delivery {

        /** It took the text, under this id of its own. */
        record Accepted(String providerId) implements Delivery {}

        /**
         * It may take the same text later. It may also have taken it already and lost its answer: the text is sent again
         * unaltered, so that a duplicate does no harm.
         */
        record TryAgain(Duration after, String failure) implements Delivery {}

        /** It never will, for a reason that another try does not change. */
        record Rejected(String failure) implements Delivery {}
    }
}
