package kz.qorgan.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kz.qorgan.consent.Consents;
import kz.qorgan.standing.StandingWish.State;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.Consenting;
import kz.qorgan.testing.Consenting.Borrower;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A waiting withdrawal runs exactly once: over processes at the same time, and after one that died in the middle. */
@PortalTest
class StandingRunModuleTests {

    @Autowired
    private StandingWithdrawals standing;

    @Autowired
    private StandingRun run;

    @Autowired
    private Consents consents;

    @Autowired
    private Consenting consenting;

    @Autowired
    private TransactionTemplate transaction;

    private Borrower borrower;

    @BeforeEach
    void leave() {
        borrower = consenting.withOpenLoan();
        transaction.executeWithoutResult(
                status -> standing.leave(borrower.id(), "collection", "code-1", "0".repeat(64)));
    }

    @Test
    void whileSomethingIsOwedItWaits() {
        run.run(borrower.id());
        assertThat(state()).isEqualTo(State.WAITING);
        assertThat(consents.permits(borrower.id(), "collection")).isTrue();
    }

    @Test
    void ofManyProcessesOneRunsIt() {
        close();
        AtOnce.times(8, () -> {
            run.run(borrower.id());
            return true;
        });
        assertThat(state()).isEqualTo(State.RAN);
        assertThat(withdrawals()).isOne();
    }

    @Test
    void processThatDiesLeavesAllOfItToTheNext() {
        close();
        transaction.executeWithoutResult(status -> {
            run.run(borrower.id());
            assertThat(withdrawals()).isZero();
            status.setRollbackOnly();
        });
        assertThat(state()).isEqualTo(State.WAITING);
        assertThat(consents.permits(borrower.id(), "collection")).isTrue();
        run.run(borrower.id());
        assertThat(state()).isEqualTo(State.RAN);
        assertThat(withdrawals()).isOne();
    }

    @Test
    void oneThatNoEventCalledUpIsFoundAllTheSame() {
        close();
        Tables.superuser()
                .sql("update standing_withdrawal set ready_at = null where borrower_id = ?")
                .param(borrower.id().value())
                .update();
        for (var next = run.sweep(Optional.empty()); next.isPresent(); next = run.sweep(next)) {
            assertThat(next).isPresent();
        }
        run.run(borrower.id());
        assertThat(state()).isEqualTo(State.RAN);
    }

    /** Without the event's own worker, which would be faster than the test. */
    private void close() {
        Tables.superuser()
                .sql("update obligation set closed_on = opened_on + 100 where borrower_id = ?")
                .param(borrower.id().value())
                .update();
    }

    private State state() {
        return standing.of(borrower.id()).getFirst().state();
    }

    private int withdrawals() {
        return Tables.superuser()
                .sql("select count(*) from consent_event where borrower_id = ? and kind = 'WITHDRAWN'")
                .param(borrower.id().value())
                .query(Integer.class)
                .single();
    }
}
