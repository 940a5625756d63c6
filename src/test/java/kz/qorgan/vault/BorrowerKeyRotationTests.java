package kz.qorgan.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.testing.OwnDatabase;
import kz.qorgan.vault.KeyRenewal.Batch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A borrower gets a new key while others go on with the one they know, and owners seal their values anew. */
class BorrowerKeyRotationTests {

    private final OwnDatabase database = new OwnDatabase();
    private final Map<BorrowerId, byte[]> values = new HashMap<>();
    private final OwnVault process = new OwnVault(database, List.of(1), this::reseal);
    private final Instant later = Instant.now().plusSeconds(3600);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void ownersSealAnewAndFormerValuesStillOpen() {
        var borrower = process.borrower();
        var before = process.vault.of(borrower).seal("text", "place");
        values.put(borrower, before);
        renew(process, null, 10);
        assertThat(values.get(borrower)).isNotEqualTo(before);
        var seal = new OwnVault(database, List.of(1)).vault.of(borrower);
        assertThat(seal.open(values.get(borrower), "place")).isEqualTo("text");
        assertThat(seal.open(before, "place")).isEqualTo("text");
        assertThat(seal.isNewest(before)).isFalse();
        assertThat(seal.isNewest(values.get(borrower))).isTrue();
    }

    @Test
    void processThatHoldsTheFormerKeyReadsNewValuesAndIsRead() {
        var borrower = process.borrower();
        var other = new OwnVault(database, List.of(1));
        var held = other.vault.of(borrower);
        renew(process, null, 10);
        assertThat(process.vault.of(borrower).open(held.seal("old", "place"), "place"))
                .isEqualTo("old");
        assertThat(held.open(process.vault.of(borrower).seal("new", "place"), "place"))
                .isEqualTo("new");
        assertThat(other.events).isEmpty();
    }

    @Test
    void everyKeyIsRenewedOnceOverInterruptions() {
        var borrowers = process.borrowers(50);
        assertThat(process.renewal.leftToRenew(later)).isEqualTo(50);
        var first = renew(process, null, 30).orElseThrow();
        database.transaction().executeWithoutResult(status -> {
            process.renewal.renew(first.last(), later, 10);
            status.setRollbackOnly();
        });
        database.jdbc()
                .sql("update borrower_key set renewed_at = ? where renewed_at is not null")
                .param(java.sql.Timestamp.from(later))
                .update();
        var second = renew(process, first.last(), 30).orElseThrow();
        assertThat(first.done() + second.done()).isEqualTo(50);
        assertThat(renew(process, second.last(), 30)).isEmpty();
        assertThat(borrowers)
                .allSatisfy(borrower -> assertThat(keysOf(borrower)).isEqualTo(2));
    }

    @Test
    void keyThatIsDestroyedMeanwhileIsNotBroughtBack() {
        var borrower = process.borrower();
        database.transaction().executeWithoutResult(status -> process.vault.destroy(borrower, "TEST", List.of()));
        assertThat(renew(process, null, 10)).isEmpty();
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> process.vault.of(borrower));
    }

    private int keysOf(BorrowerId borrower) {
        return Objects.requireNonNull(database.transaction()
                .execute(status -> process.keys.lock(borrower).orElseThrow().size()));
    }

    private Optional<Batch> renew(OwnVault in, BorrowerId after, int most) {
        return Objects.requireNonNull(database.transaction().execute(status -> in.renewal.renew(after, later, most)));
    }

    private void reseal(BorrowerId borrower, Seal seal) {
        values.computeIfPresent(
                borrower, (id, value) -> seal.isNewest(value) ? value : seal.seal(seal.open(value, "place"), "place"));
    }
}
