package kz.qorgan.auditproof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** One chain, in whatever order entries become visible, however many processes link it and however often one dies. */
class SequencerTests {

    private static final String KILL = "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = "
            + "(select substring(? from '/(own_[0-9_]+)')) and query like '%audit%' and pid <> pg_backend_pid()";

    @TempDir
    private Path outside;

    private OwnChain chain;

    @BeforeEach
    void make() {
        chain = new OwnChain(outside);
    }

    @AfterEach
    void drop() {
        chain.close();
    }

    @Test
    void entryThatBecomesVisibleLaterIsLinkedLater() {
        chain.database.transaction().executeWithoutResult(late -> {
            chain.add(1);
            AtOnce.times(1, () -> {
                chain.record(2);
                return chain;
            });
        });
        assertThat(entries()).containsExactly(2L, 3L);
        chain.record(1);
        assertThat(entries()).containsExactly(2L, 3L, 1L, 4L);
        assertThat(chain.verified()).isEmpty();
    }

    @Test
    void numberThatWasRolledBackIsNotWaitedFor() {
        chain.database.transaction().executeWithoutResult(status -> {
            chain.add(3);
            status.setRollbackOnly();
        });
        chain.record(2);
        assertThat(entries()).containsExactly(4L, 5L);
        assertThat(chain.number("select count(*) from audit_gap")).isEqualTo(3);
    }

    @Test
    void manyProcessesMakeOneChain() {
        var others = List.of(chain.sequencer, another(), another(), another());
        var next = new AtomicInteger();
        AtOnce.times(40, () -> {
            chain.add(50);
            return others.get(next.incrementAndGet() % others.size()).link();
        });
        chain.sequencer.link();
        assertThat(chain.number("select count(*) from audit_chain")).isEqualTo(2_000);
        assertThat(chain.verified()).isEmpty();
    }

    @Test
    void killedFiftyTimesUnderLoadItLeavesAWholeChain() {
        var working = new AtomicBoolean(true);
        var links = new AtomicInteger();
        var permits = new Semaphore(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.submit(() -> whileWorking(working, () -> addAsFastAsLinked(permits)));
            threads.submit(() -> whileWorking(working, () -> {
                permits.release();
                links.addAndGet(chain.sequencer.link());
            }));
            for (int kill = 0; kill < 50; kill++) {
                killAfterMoreThan(links, links.get());
            }
            working.set(false);
        }
        // the pool may still lend the connection that was killed last, as it may to the portal, which tries again
        await().ignoreExceptionsInstanceOf(NestedRuntimeException.class)
                .until(() -> another().link() >= 0);
        assertWholeAndLongerThan(100);
    }

    private void assertWholeAndLongerThan(long entries) {
        assertThat(chain.number("select count(*) from audit_entry"))
                .isEqualTo(chain.number("select count(*) from audit_chain"))
                .isGreaterThan(entries);
        chain.hour();
        assertThat(chain.verified()).isEmpty();
    }

    private void addAsFastAsLinked(Semaphore permits) {
        try {
            if (permits.tryAcquire(100, TimeUnit.MILLISECONDS)) {
                chain.add(200);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void killAfterMoreThan(AtomicInteger links, int before) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(3))
                .until(() -> links.get() > before);
        Tables.superuser()
                .sql(KILL)
                .param(chain.database.url())
                .query(Long.class)
                .single();
    }

    private static void whileWorking(AtomicBoolean working, Runnable work) {
        while (working.get()) {
            try {
                work.run();
            } catch (DataAccessException | TransactionException killed) {
                // the next one takes over, as another process would
            }
        }
    }

    private Sequencer another() {
        return new Sequencer(
                chain.database.source(),
                chain.database.transaction(),
                () -> UUID.randomUUID().toString());
    }

    private List<Long> entries() {
        return chain.database
                .jdbc()
                .sql("select entry_id from audit_chain order by seq")
                .query(Long.class)
                .list();
    }
}
