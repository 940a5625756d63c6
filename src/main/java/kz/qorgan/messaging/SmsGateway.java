package kz.qorgan.messaging;

import kz.qorgan.outbox.Delivery;
import kz.qorgan.outbox.Letter;

/** The way to a provider of SMS. Answers within a few seconds and never throws for what a provider can do. */
interface SmsGateway {

    /** A word for the figures and the log. */
    String name();

    Delivery deliver(Letter letter);
}
