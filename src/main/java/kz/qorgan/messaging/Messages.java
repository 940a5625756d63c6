package kz.qorgan.messaging;

import kz.qorgan.kernel.ModuleAction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Accepts texts. A text leaves if, and only if, the transaction that asked for it commits. */
@Service
public class Messages {

    private final Outbox outbox;
    private final OutboxWorker worker;

    Messages(Outbox outbox, OutboxWorker worker) {
        this.outbox = outbox;
        this.worker = worker;
    }

    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(TextMessage message) {
        outbox.add(message);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake();
            }
        });
    }
}
