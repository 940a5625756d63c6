package kz.qorgan.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import kz.qorgan.catalogue.Source;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;

/** A loan that is opened at the moment in which a value is due comes wholly before the destruction or wholly after it. */
class LoanAndDestructionModuleTests extends RetentionTest {

    private static final int RACES = 15;

    @Test
    void loanThatIsBeingOpenedHoldsEverything() {
        received(90);
        transaction.executeWithoutResult(running -> {
            assertThat(owes(open())).isTrue();
            var meanwhile =
                    CompletableFuture.supplyAsync(() -> job.destroyOf(borrower)).join();
            assertThat(meanwhile).isEqualTo(RetentionJob.Outcome.LEFT);
        });
        assertThat(destroyed()).isZero();
        assertThat(isStored(UNTIL_REPAID)).isTrue();
        assertThat(mine()).isEmpty();
    }

    @Test
    void loanWaitsForADestructionThatHasBegun() {
        received(90);
        var intake = Objects.requireNonNull(transaction.execute(running -> {
            assertThat(destroyed()).isOne();
            var loan = CompletableFuture.supplyAsync(() -> owes(open()));
            await().atMost(Duration.ofSeconds(10)).until(LoanAndDestructionModuleTests::somebodyWaitsForABorrower);
            assertThat(loan).isNotDone();
            return loan;
        }));
        assertThat(intake.join()).isTrue();
        assertThat(mine()).hasSize(1);
        assertThat(acts()).endsWith("data_destroyed", "user_updated");
    }

    @Test
    void correctionWaitsForADestructionThatHasBegun() {
        received(90);
        var correction = Objects.requireNonNull(transaction.execute(running -> {
            assertThat(destroyed()).isOne();
            var corrected = CompletableFuture.supplyAsync(this::correct);
            await().atMost(Duration.ofSeconds(10)).until(LoanAndDestructionModuleTests::somebodyWaitsForABorrower);
            return corrected;
        }));
        assertThat(correction.join()).isTrue();
        assertThat(data.value(borrower, UNTIL_REPAID)).contains("+77172000001");
        assertThat(Tables.superuser()
                        .sql("select count(*) from personal_data_former where borrower_id = ?")
                        .param(borrower.value())
                        .query(Integer.class)
                        .single())
                .as("nothing of what is certified as destroyed")
                .isZero();
    }

    /** Each act is recorded with the row held, so the record has the order in which they happened. */
    @Test
    void inManyRacesNothingIsDestroyedUnderAnOpenLoan() {
        for (int race = 0; race < RACES; race++) {
            somebody();
            received(90);
            var turn = new AtomicInteger();
            AtOnce.times(2, () -> turn.getAndIncrement() == 0 ? owes(open()) : job.destroyOf(borrower) != null);
            var acts = acts();
            var destroyed = acts.indexOf("data_destroyed");
            assertThat(destroyed).isLessThan(acts.lastIndexOf("user_updated"));
            assertThat(isStored(UNTIL_REPAID)).isEqualTo(destroyed < 0);
            assertThat(mine()).hasSize(destroyed < 0 ? 0 : 1);
        }
    }

    private boolean correct() {
        return inTransaction(() -> {
            data.correct(borrower, UNTIL_REPAID, "+77172000001", Source.PERSON);
            return true;
        });
    }

    private List<String> acts() {
        return Tables.actsConcerning(borrower).stream()
                .filter(act -> act.equals("data_destroyed") || act.equals("user_updated"))
                .toList();
    }

    private static boolean somebodyWaitsForABorrower() {
        return Tables.superuser()
                        .sql(
                                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%borrower%'")
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
