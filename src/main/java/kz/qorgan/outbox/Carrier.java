package kz.qorgan.outbox;

/** The way of one channel. Answers within seconds and never throws for what a provider can do. */
public interface Carrier {

    Channel channel();

    Delivery carry(Letter letter);
}
