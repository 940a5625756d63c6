package kz.qorgan.keycare;

import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.vault.Vault;
import kz.qorgan.vault.Vault.KeyDestroyed;
import kz.qorgan.vault.Vault.Proof;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the list of destroyed keys in the database and the one in the file alike. Before the portal opens its door, what
 * only the file knows is destroyed again: it came back with a restored backup.
 */
@Component
class DestroyedKeys implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DestroyedKeys.class);
    private static final int BEFORE_EVERYTHING_ELSE = -10;
    private static final int KEYS_AT_ONCE = 10_000;
    private static final String RULE = "RESTORED_BACKUP";

    private final Vault vault;
    private final DestroyedKeyFile file;
    private final TransactionTemplate transaction;
    private boolean running;

    DestroyedKeys(Vault vault, DestroyedKeyFile file, TransactionTemplate transaction) {
        this.vault = vault;
        this.file = file;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        running = true;
        var missing = new HashSet<>(file.read());
        missing.removeAll(marks());
        if (!missing.isEmpty()) {
            destroyAgain(missing);
        }
        copyToFile();
    }

    /** In the transaction that destroys: without the file nothing is. */
    @EventListener
    void before(KeyDestroyed destroyed) {
        file.checkWritable();
    }

    /** Not earlier: a line about a key that is not destroyed after all would destroy it at the next start. */
    @TransactionalEventListener
    void on(KeyDestroyed destroyed) {
        file.append(List.of(file.markOf(destroyed.borrower())));
    }

    /** What other processes have destroyed, and what a process did not live to write. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void copyToFile() {
        try {
            file.append(marks());
        } catch (UncheckedIOException e) {
            LOG.error("The list of destroyed keys cannot be written; no key will be destroyed until it can");
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_EVERYTHING_ELSE;
    }

    private Set<String> marks() {
        return vault.destroyed().stream().map(Proof::borrower).map(file::markOf).collect(Collectors.toSet());
    }

    private void destroyAgain(Set<String> marks) {
        var found = 0;
        for (var some = vault.borrowersWithKey(null, KEYS_AT_ONCE); !some.isEmpty(); some = after(some.getLast())) {
            var back = some.stream()
                    .filter(borrower -> marks.contains(file.markOf(borrower)))
                    .toList();
            transaction.executeWithoutResult(
                    status -> back.forEach(borrower -> vault.destroy(borrower, RULE, List.of())));
            found += back.size();
        }
        LOG.warn("{} destroyed keys had come back with a restored backup; they are destroyed again", found);
    }

    private List<BorrowerId> after(@Nullable BorrowerId last) {
        return vault.borrowersWithKey(last, KEYS_AT_ONCE);
    }
}
