package kz.qorgan.mail;

import java.util.UUID;
import kz.qorgan.outbox.Carrier;
import kz.qorgan.outbox.Channel;
import kz.qorgan.outbox.Delivery;
import kz.qorgan.outbox.Letter;

/** The way to a server of mail. */
interface MailGateway extends Carrier {

    /**
     * @param id of the message; a server that gets the same one twice can see it
     * @param text the subject in the first line, then the body
     */
    Delivery deliver(UUID id, String to, String text);

    @Override
    default Channel channel() {
        return Channel.MAIL;
    }

    @Override
    default Delivery carry(Letter letter) {
        return deliver(letter.id(), letter.to(), letter.text());
    }
}
