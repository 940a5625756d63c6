package kz.qorgan.keycare;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.vault.KeyRenewal;
import kz.qorgan.vault.KeyRenewal.Batch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes former keys of borrowers away, a day after they were replaced: by then no process holds one any more, and nothing
 * that was sealed with one is on its way to the database.
 */
@Component
class FormerKeys {

    static final Duration KEPT = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(FormerKeys.class);
    private static final int KEYS_IN_A_TRANSACTION = 100;

    private final RotationJobs jobs;
    private final KeyRenewal renewal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FormerKeys(RotationJobs jobs, KeyRenewal renewal, TransactionTemplate transaction, Clock clock) {
        this.jobs = jobs;
        this.renewal = renewal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One process at a time, and not while keys are replaced. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    void takeAway() {
        jobs.alone(this::all)
                .filter(left -> left > 0)
                .ifPresent(left -> LOG.error(
                        "{} borrowers keep former keys because something they sealed cannot be sealed anew", left));
    }

    private long all() {
        var left = 0L;
        for (var batch = next(null); batch.isPresent(); batch = next(batch.get().last())) {
            left += batch.get().failed();
        }
        return left;
    }

    private Optional<Batch> next(@Nullable BorrowerId after) {
        return Objects.requireNonNull(transaction.execute(
                running -> renewal.retire(after, clock.instant().minus(KEPT), KEYS_IN_A_TRANSACTION)));
    }
}
