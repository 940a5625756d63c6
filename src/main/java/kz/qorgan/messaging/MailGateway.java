package kz.qorgan.messaging;

import java.util.UUID;

/** The way to a server of mail. Answers within seconds and never throws for what a server can do. */
interface MailGateway {

    /**
     * @param id of the message; a server that gets the same one twice can see it
     * @param text the subject in the first line, then the body
     */
    Delivery deliver(UUID id, String to, String text);
}
