package kz.qorgan.keycare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import kz.qorgan.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A rotation comes to its end however often it is interrupted, in one process at a time. */
@PortalTest
class KeyRotationModuleTests {

    @Autowired
    private KeyRotation keys;

    @Autowired
    private RotationJobs jobs;

    @Autowired
    private People people;

    @Autowired
    private Vault vault;

    @Autowired
    private MovableClock clock;

    private final Told told = new Told();

    @BeforeEach
    void finishWhatOthersBegan() {
        keys.run(Rotation.BORROWER_KEYS, new Told());
        clock.advance(Duration.ofSeconds(1));
    }

    @Test
    void givesEveryBorrowerANewKeyOnce() {
        var person = people.borrower().id();
        var before = vault.of(person).seal("text", "place");
        clock.advance(Duration.ofSeconds(1));
        var borrowers = count("select count(*) from borrower_key");
        assertThat(keys.run(Rotation.BORROWER_KEYS, told)).contains(0L);
        assertThat(told.said).last().isEqualTo("finished %d done 0 left".formatted(borrowers));
        assertThat(vault.of(person).isNewest(before)).isFalse();
        assertThat(vault.of(person).open(before, "place")).isEqualTo("text");
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        for (int i = 0; i < 120; i++) {
            people.borrower();
        }
        clock.advance(Duration.ofSeconds(1));
        var borrowers = count("select count(*) from borrower_key");
        assertThatIllegalStateException().isThrownBy(() -> keys.run(Rotation.BORROWER_KEYS, new Interrupting()));
        assertThat(count("select done from key_rotation where kind = 'BORROWER_KEYS'"))
                .isEqualTo(100);
        assertThat(keys.run(Rotation.BORROWER_KEYS, told)).contains(0L);
        assertThat(told.said).last().isEqualTo("finished %d done 0 left".formatted(borrowers));
    }

    @Test
    void leavesItToTheProcessThatIsAtIt() {
        var other = jobs.alone(() -> keys.run(Rotation.MASTER_KEY, told));
        assertThat(other.orElseThrow()).isEmpty();
        assertThat(told.said).containsExactly("busy");
        assertThat(keys.run(Rotation.MASTER_KEY, told)).contains(0L);
    }

    private static long count(String sql) {
        return Tables.superuser().sql(sql).query(Long.class).single();
    }

    /** Writes down what it hears. */
    private static class Told implements RotationReport {

        final List<String> said = new ArrayList<>();

        @Override
        public void progress(Rotation rotation, long done, long left) {
            said.add("%d done %d left".formatted(done, left));
        }

        @Override
        public void finished(Rotation rotation, long done, long left) {
            said.add("finished %d done %d left".formatted(done, left));
        }

        @Override
        public void busy(Rotation rotation) {
            said.add("busy");
        }
    }

    /** Ends the process, as far as the job can tell. */
    private static final class Interrupting extends Told {

        @Override
        public void progress(Rotation rotation, long done, long left) {
            throw new IllegalStateException("killed");
        }
    }
}
