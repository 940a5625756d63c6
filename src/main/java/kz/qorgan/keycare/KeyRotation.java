package kz.qorgan.keycare;

import java.util.Objects;
import java.util.Optional;
import kz.qorgan.kernel.SystemAction;
import kz.qorgan.keycare.RotationJobs.Job;
import kz.qorgan.vault.KeyRenewal;
import kz.qorgan.vault.KeyRenewal.Batch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Replaces all keys, a hundred in a transaction that also notes how far it has come. Killed at any moment, it goes on
 * where it was: no key is done twice, none is left out.
 */
@Service
class KeyRotation {

    private static final int KEYS_IN_A_TRANSACTION = 100;
    private static final int BATCHES_BETWEEN_REPORTS = 10;

    private final RotationJobs jobs;
    private final KeyRenewal renewal;
    private final TransactionTemplate transaction;

    KeyRotation(RotationJobs jobs, KeyRenewal renewal, TransactionTemplate transaction) {
        this.jobs = jobs;
        this.renewal = renewal;
        this.transaction = transaction;
    }

    /** How many keys are left then; nothing, if another process is at it. */
    @SystemAction
    public Optional<Long> run(Rotation rotation, RotationReport report) {
        var left = jobs.alone(() -> {
            jobs.begin(rotation);
            while (pass(rotation, report) > 0 && left(rotation) > 0) {
                jobs.rewind(rotation);
            }
            jobs.finish(rotation);
            return finished(rotation, report);
        });
        if (left.isEmpty()) {
            report.busy(rotation);
        }
        return left;
    }

    /** How many keys were done on the way from the position to the last borrower. */
    private long pass(Rotation rotation, RotationReport report) {
        long done = 0;
        var batches = 0;
        for (var batch = next(rotation); batch.isPresent(); batch = next(rotation)) {
            done += batch.get().done();
            if (batches++ % BATCHES_BETWEEN_REPORTS == 0) {
                report.progress(rotation, job(rotation).done(), left(rotation));
            }
        }
        return done;
    }

    private Optional<Batch> next(Rotation rotation) {
        return Objects.requireNonNull(transaction.execute(running -> {
            var batch = next(rotation, jobs.lock(rotation));
            batch.ifPresent(some -> jobs.advance(rotation, some));
            return batch;
        }));
    }

    private Optional<Batch> next(Rotation rotation, Job job) {
        return switch (rotation) {
            case MASTER_KEY -> renewal.rewrap(job.position(), KEYS_IN_A_TRANSACTION);
            case BORROWER_KEYS -> renewal.renew(job.position(), job.startedAt(), KEYS_IN_A_TRANSACTION);
        };
    }

    private long left(Rotation rotation) {
        return switch (rotation) {
            case MASTER_KEY -> renewal.leftToRewrap();
            case BORROWER_KEYS -> renewal.leftToRenew(job(rotation).startedAt());
        };
    }

    private Job job(Rotation rotation) {
        return Objects.requireNonNull(transaction.execute(running -> jobs.lock(rotation)));
    }

    private long finished(Rotation rotation, RotationReport report) {
        var left = left(rotation);
        report.finished(rotation, job(rotation).done(), left);
        return left;
    }
}
