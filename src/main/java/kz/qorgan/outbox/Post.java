package kz.qorgan.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import kz.qorgan.kernel.ModuleAction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Accepts messages and knows what became of them. One leaves if, and only if, the transaction that asked for it commits. */
@Service
public class Post {

    private final Outbox outbox;
    private final Deliveries deliveries;
    private final OutboxWorker worker;

    Post(Outbox outbox, Deliveries deliveries, OutboxWorker worker) {
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.worker = worker;
    }

    /** @param key nothing is sent for a key that was used before; without one it always is */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID id, Outgoing message, @Nullable String key) {
        outbox.add(id, message, key);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake();
            }
        });
    }

    /**
     * What a provider reports afterwards. Safe to repeat and in any order: what has arrived stays so. False where there is
     * no such message, or nothing new.
     */
    @ModuleAction
    @Transactional
    public boolean report(UUID message, Fate fate) {
        return deliveries.report(message, fate);
    }

    /** What became of messages; those that nothing is known of yet are left out. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<UUID, Fate> fates(Collection<UUID> messages) {
        return deliveries.fates(messages);
    }

    /** Whether texts to where this message went failed for good, so often in succession that the address may have changed hands. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isAddressLost(UUID message) {
        return deliveries.isLost(message);
    }

    /** From now on the address is trusted again: its owner has proved to be the former one. */
    @ModuleAction
    @Transactional
    public void trustAddress(UUID message) {
        deliveries.trust(message);
    }

    /** Whether the owner of the address has asked for nothing more to be sent. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isStopped(String address) {
        return deliveries.isStopped(outbox.keyOf(address));
    }

    /**
     * A message for somebody. Prints nothing of it.
     *
     * @param usefulFor how long after now it makes sense; it is never sent later
     * @param decoy whether it takes every step but the last one: nobody gets it, and nobody outside can tell
     */
    public record Outgoing(Channel channel, String to, String text, Duration usefulFor, boolean decoy) {

        @Override
        public String toString() {
            return "***";
        }
    }
}
