package kz.qorgan.retention;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.SystemAction;
import kz.qorgan.personaldata.DueValues;
import kz.qorgan.personaldata.DueValues.Candidate;
import kz.qorgan.retention.Certificate.What;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists several times a day whose data are old enough to be looked at, and destroys what is due, one borrower in a
 * transaction with the borrower's row held. Killed at any moment it begins again and finds what is left; processes that
 * do it at the same time pass over each other's borrowers.
 */
@Service
public class RetentionJob {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);
    private static final int BORROWERS_AT_ONCE = 1_000;

    private final DueValues values;
    private final DueFiles files;
    private final Borrowers borrowers;
    private final StoredCertificates certificates;
    private final TransactionTemplate transaction;

    RetentionJob(
            DueValues values,
            DueFiles files,
            Borrowers borrowers,
            StoredCertificates certificates,
            TransactionTemplate transaction) {
        this.values = values;
        this.files = files;
        this.borrowers = borrowers;
        this.certificates = certificates;
        this.transaction = transaction;
    }

    /** What has come of a run. */
    public record Outcome(int listed, int destroyed, int left) {

        static final Outcome NOTHING = new Outcome(0, 0, 0);

        /** Held by somebody, or not possible: another run comes. */
        static final Outcome LEFT = new Outcome(1, 0, 1);

        Outcome plus(Outcome more) {
            return new Outcome(listed + more.listed, destroyed + more.destroyed, left + more.left);
        }
    }

    /** Everything that is due now. */
    @SystemAction
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT9M")
    public Outcome run() {
        var all = ofFiles().plus(ofValues());
        if (all.listed() > 0) {
            LOG.info(
                    "Retention: {} borrowers looked at, {} things destroyed, {} borrowers left for the next time",
                    all.listed(),
                    all.destroyed(),
                    all.left());
        }
        return all;
    }

    private Outcome ofValues() {
        var all = Outcome.NOTHING;
        @Nullable BorrowerId last = null;
        for (var some = values.candidates(last, BORROWERS_AT_ONCE); !some.isEmpty(); ) {
            all = all.plus(each(mayBeDue(some)));
            last = some.getLast().borrower();
            some = values.candidates(last, BORROWERS_AT_ONCE);
        }
        return all;
    }

    private Outcome ofFiles() {
        var all = Outcome.NOTHING;
        @Nullable BorrowerId last = null;
        for (var some = files.candidates(last, BORROWERS_AT_ONCE); !some.isEmpty(); ) {
            all = all.plus(each(some));
            last = some.getLast();
            some = files.candidates(last, BORROWERS_AT_ONCE);
        }
        return all;
    }

    /** Without those whose open loan holds all that there is: most borrowers, each day. */
    private List<BorrowerId> mayBeDue(List<Candidate> some) {
        var all = some.stream().map(Candidate::borrower).toList();
        Set<BorrowerId> owing = new HashSet<>(borrowers.owing(all));
        return some.stream()
                .filter(one -> !one.onlyAfterLoans() || !owing.contains(one.borrower()))
                .map(Candidate::borrower)
                .toList();
    }

    private Outcome each(List<BorrowerId> some) {
        return some.stream().map(this::destroyOf).reduce(Outcome.NOTHING, Outcome::plus);
    }

    /** What is due of one borrower. A loan that is being opened at this moment comes before or after it, never between. */
    Outcome destroyOf(BorrowerId borrower) {
        try {
            return Objects.requireNonNull(transaction.execute(running -> locked(borrower)));
        } catch (DataAccessException | TransactionException e) {
            LOG.error(
                    "What is due of a borrower cannot be destroyed: {}",
                    e.getClass().getSimpleName());
            return Outcome.LEFT;
        }
    }

    private Outcome locked(BorrowerId borrower) {
        if (!borrowers.lock(borrower, false)) {
            return Outcome.LEFT;
        }
        var gone = values.destroy(borrower);
        gone.forEach(value -> certificates.add(
                borrower,
                value.field(),
                value.former() ? What.FORMER_VALUE : What.VALUE,
                value.rule().id(),
                value.due()));
        return new Outcome(1, gone.size() + files.destroy(borrower), 0);
    }
}
