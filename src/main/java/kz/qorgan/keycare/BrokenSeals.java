package kz.qorgan.keycare;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.vault.SealBroken.Noticed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records that a sealed value did not open. In a transaction of its own, because the one that met it fails; and not more
 * than once a minute for the same, because a page may ask again and again.
 */
@Component
class BrokenSeals {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenSeals.class);
    private static final int REMEMBERED = 1_000;

    private final AuditTrail audit;
    private final TransactionTemplate ownTransaction;
    private final Cache<Noticed, Noticed> lately = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    BrokenSeals(AuditTrail audit, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void on(Noticed broken) {
        if (lately.asMap().putIfAbsent(broken, broken) == null) {
            LOG.error("A sealed value in {} does not open", broken.place());
            record(broken);
        }
    }

    private void record(Noticed broken) {
        try {
            ownTransaction.executeWithoutResult(running -> audit.record(AuditEntry.of(Act.CRYPT_DECRYPT_FAIL)
                    .concerning(broken.borrower())
                    .on(broken.place())));
        } catch (DataAccessException | TransactionException e) {
            // the value stays refused, which matters more than why
            lately.invalidate(broken);
            LOG.error("A broken seal could not be recorded: {}", e.getClass().getSimpleName());
        }
    }
}
