package kz.qorgan.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.testing.OwnDatabase;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A destroyed key opens nothing any more, in any process, and leaves a proof. */
@PortalTest
class KeyDestructionTests {

    @Autowired
    private Vault vault;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void opensNothingAndLeavesAProof() throws Exception {
        var borrower = borrower();
        var seal = vault.of(borrower);
        var sealed = seal.seal("text", "place");
        var wrapped = Tables.superuser()
                .sql("select wrapped from borrower_key where borrower_id = ?")
                .param(borrower.value())
                .query(byte[].class)
                .single();
        var approval = UUID.randomUUID();
        var proof = transaction.execute(status -> vault.destroy(borrower, "END_OF_RETENTION", List.of(approval)));
        assertThat(proof.wrappedHash())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(wrapped));
        assertThat(proof.approvals()).containsExactly(approval);
        assertThat(proof.rule()).isEqualTo("END_OF_RETENTION");
        assertThat(vault.destroyed()).extracting(Vault.Proof::borrower).contains(borrower);
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> vault.of(borrower));
        assertThat(Tables.dump("borrower_key")).doesNotContain(borrower.toString());
        assertThat(sealed).isNotEmpty();
    }

    @Test
    void secondTimeGivesTheSameProof() {
        var borrower = borrower();
        var first = transaction.execute(status -> vault.destroy(borrower, "FIRST", List.of()));
        var second = transaction.execute(status -> vault.destroy(borrower, "SECOND", List.of()));
        assertThat(second.rule()).isEqualTo("FIRST");
        assertThat(second.at()).isEqualTo(first.at());
    }

    @Test
    void rolledBackDestructionDestroysNothing() {
        var borrower = borrower();
        var sealed = vault.of(borrower).seal("text", "place");
        transaction.executeWithoutResult(status -> {
            vault.destroy(borrower, "TEST", List.of());
            status.setRollbackOnly();
        });
        assertThat(vault.of(borrower).open(sealed, "place")).isEqualTo("text");
    }

    @Test
    void processHearsOfItFromAnother() {
        var borrower = borrower();
        vault.of(borrower);
        Tables.superuser()
                .sql(
                        "with gone as (delete from borrower_key where borrower_id = ?) select pg_notify('borrower_key', ?)")
                .params(borrower.value(), borrower.toString())
                .query((row, number) -> number)
                .list();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> vault.of(borrower)));
    }

    @Test
    void tableOfKeysFromABackupOpensNothing() {
        try (var database = new OwnDatabase()) {
            var process = new OwnVault(database, List.of(1));
            var borrower = process.borrower();
            var row = database.jdbc()
                    .sql("select generation, wrapped from borrower_key")
                    .query()
                    .singleRow();
            database.transaction().executeWithoutResult(status -> process.vault.destroy(borrower, "TEST", List.of()));
            database.jdbc()
                    .sql("insert into borrower_key (borrower_id, generation, wrapped) values (?, ?, ?)")
                    .params(borrower.value(), row.get("generation"), row.get("wrapped"))
                    .update();
            assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> process.vault.of(borrower));
        }
    }

    @Test
    void reasonIsAWordOfTheProgram() {
        var borrower = borrower();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> transaction.execute(status -> vault.destroy(borrower, "because she asked", List.of())));
    }

    private BorrowerId borrower() {
        var id = new BorrowerId(UUID.randomUUID());
        transaction.executeWithoutResult(status -> vault.create(id));
        return id;
    }
}
