package kz.qorgan.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.testing.OwnDatabase;
import kz.qorgan.vault.KeyRenewal.Batch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;

/** A borrower gets a new key while others go on with the one they know, what was sealed is sealed anew, and the former key goes. */
class BorrowerKeyRotationTests {

    private static final String PLACE = "facts of R-1";

    private final OwnDatabase database = new OwnDatabase();
    private final OwnVault process = new OwnVault(
            database,
            List.of(1),
            SealedTable.of("receipt", "number").column("sealed_facts", row -> "facts of " + row.key("number")));
    private final Instant later = Instant.now().plusSeconds(3600);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void ownersSealAnewAndFormerValuesStillOpen() {
        var borrower = process.borrower();
        var before = process.vault.of(borrower).seal("text", PLACE);
        receipt(borrower, before);
        renew(process, null, 10);
        assertThat(receipt()).isNotEqualTo(before);
        var seal = new OwnVault(database, List.of(1)).vault.of(borrower);
        assertThat(seal.open(receipt(), PLACE)).isEqualTo("text");
        assertThat(seal.open(before, PLACE)).isEqualTo("text");
        assertThat(seal.isNewest(before)).isFalse();
        assertThat(seal.isNewest(receipt())).isTrue();
    }

    @Test
    void formerKeyIsTakenAwayWhenNothingIsSealedByItAnyMore() {
        var borrower = process.borrower();
        var before = process.vault.of(borrower).seal("text", PLACE);
        receipt(borrower, before);
        renew(process, null, 10);
        assertThat(retire(later.minusSeconds(7200))).as("not yet").isEmpty();
        assertThat(retire(later).orElseThrow().done()).isOne();
        assertThat(keysOf(borrower)).isOne();
        var seal = new OwnVault(database, List.of(1)).vault.of(borrower);
        assertThat(seal.open(receipt(), PLACE)).isEqualTo("text");
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> seal.open(before, PLACE));
        assertThat(retire(later)).as("again").isEmpty();
    }

    @Test
    void formerKeyStaysWhileSomethingUnderItCannotBeSealedAnew() {
        var borrower = process.borrower();
        receipt(borrower, process.vault.of(borrower).seal("text", "moved here from elsewhere"));
        renew(process, null, 10);
        assertThat(retire(later).orElseThrow().failed()).isOne();
        assertThat(keysOf(borrower)).isEqualTo(2);
    }

    @Test
    void rowThatSomebodyHoldsIsSealedAnewBeforeTheFormerKeyGoes() {
        var borrower = process.borrower();
        receipt(borrower, process.vault.of(borrower).seal("text", PLACE));
        database.transaction().executeWithoutResult(status -> {
            database.jdbc()
                    .sql("select from receipt for update")
                    .query((row, number) -> number)
                    .list();
            renewInAnotherTransaction();
        });
        assertThat(process.vault.of(borrower).isNewest(receipt())).isFalse();
        assertThat(retire(later).orElseThrow().done()).isOne();
        assertThat(process.vault.of(borrower).open(receipt(), PLACE)).isEqualTo("text");
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

    private void renewInAnotherTransaction() {
        var other = database.transaction();
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        other.executeWithoutResult(status -> process.renewal.renew(null, later, 10));
    }

    private Optional<Batch> retire(Instant before) {
        return Objects.requireNonNull(
                database.transaction().execute(status -> process.renewal.retire(null, before, 10)));
    }

    private void receipt(BorrowerId borrower, byte[] value) {
        database.jdbc()
                .sql("""
                        with owner as (insert into borrower values (:id, :index, :index, :value, 'RU', 'ACTIVE', 0))
                        insert into receipt (number, borrower_id, kind, sealed_facts) values ('R-1', :id, 'X', :value)
                        """)
                .param("id", borrower.value())
                .param("index", new byte[1])
                .param("value", value)
                .update();
    }

    private byte[] receipt() {
        return database.jdbc()
                .sql("select sealed_facts from receipt")
                .query(byte[].class)
                .single();
    }
}
