package kz.qorgan.messaging;

import java.util.UUID;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.outbox.Channel;
import kz.qorgan.outbox.Post;
import kz.qorgan.outbox.Post.Outgoing;
import kz.qorgan.vault.RandomValues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accepts texts. One leaves if, and only if, the transaction that asked for it commits. */
@Service
public class Messages {

    private final Post post;
    private final RandomValues random;

    Messages(Post post, RandomValues random) {
        this.post = post;
        this.random = random;
    }

    /** @param id under which its sender can ask what became of it */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(UUID id, TextMessage message) {
        post.add(id, outgoing(message), null);
    }

    /**
     * The same, but nothing for a key that was used before: whoever tries again after a failure sends nothing twice. And
     * nothing to whoever told the operator to stop: nobody at the phone has asked for this text.
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendOnce(String key, TextMessage message) {
        if (!post.isStopped(message.to().e164())) {
            post.add(random.uuid(), outgoing(message), key);
        }
    }

    private static Outgoing outgoing(TextMessage message) {
        return new Outgoing(Channel.SMS, message.to().e164(), message.text(), message.usefulFor(), message.decoy());
    }
}
