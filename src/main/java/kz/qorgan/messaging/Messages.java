package kz.qorgan.messaging;

import java.util.Optional;
import kz.qorgan.kernel.ModuleAction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Accepts messages. One leaves if, and only if, the transaction that asked for it commits. */
@Service
public class Messages {

    private final Outbox outbox;
    private final OutboxWorker worker;
    private final Optional<MailGateway> mail;

    Messages(Outbox outbox, OutboxWorker worker, Optional<MailGateway> mail) {
        this.outbox = outbox;
        this.worker = worker;
        this.mail = mail;
    }

    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(TextMessage message) {
        outbox.add(message, null);
        wakeAfterCommit();
    }

    /** The same, but nothing for a key that was used before: whoever tries again after a failure sends nothing twice. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendOnce(String key, TextMessage message) {
        outbox.add(message, key);
        wakeAfterCommit();
    }

    /** The same for a mail. Nothing leaves where no way to send mail is configured. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendOnce(String key, MailMessage message) {
        if (mail.isPresent()) {
            outbox.add(message, key);
            wakeAfterCommit();
        }
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake();
            }
        });
    }
}
