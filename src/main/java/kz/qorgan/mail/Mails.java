package kz.qorgan.mail;

import java.util.Optional;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.outbox.Channel;
import kz.qorgan.outbox.Post;
import kz.qorgan.outbox.Post.Outgoing;
import kz.qorgan.vault.RandomValues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accepts mails. One leaves if, and only if, the transaction that asked for it commits. */
@Service
public class Mails {

    private final Post post;
    private final RandomValues random;
    private final Optional<MailGateway> gateway;

    Mails(Post post, RandomValues random, Optional<MailGateway> gateway) {
        this.post = post;
        this.random = random;
        this.gateway = gateway;
    }

    /** Nothing for a key that was used before, and nothing where no way to send mail is configured. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendOnce(String key, MailMessage message) {
        if (gateway.isPresent()) {
            var outgoing =
                    new Outgoing(Channel.MAIL, message.to().value(), message.lines(), message.usefulFor(), false);
            post.add(random.uuid(), outgoing, key);
        }
    }
}
