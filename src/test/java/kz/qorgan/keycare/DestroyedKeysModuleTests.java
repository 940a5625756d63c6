package kz.qorgan.keycare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.testing.People;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import kz.qorgan.vault.SealBroken;
import kz.qorgan.vault.SystemKeys;
import kz.qorgan.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

/** What was destroyed stays destroyed, also when a backup from before is restored. */
@PortalTest
class DestroyedKeysModuleTests {

    @Autowired
    private Vault vault;

    @Autowired
    private DestroyedKeys destroyed;

    @Autowired
    private DestroyedKeyFile file;

    @Autowired
    private SystemKeys keys;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private People people;

    @Value("${qorgan.destroyed-keys-file}")
    private Path path;

    private BorrowerId borrower;
    private byte[] sealed;

    @BeforeEach
    void makeBorrower() {
        borrower = people.borrower().id();
        sealed = vault.of(borrower).seal("text", "place");
    }

    @Test
    void restoredBackupDoesNotBringAKeyBack() {
        backUp();
        destroy();
        restore();
        assertThat(vault.of(borrower).open(sealed, "place")).isEqualTo("text");
        destroyed.start();
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> vault.of(borrower));
        assertThat(vault.destroyed())
                .filteredOn(proof -> proof.borrower().equals(borrower))
                .extracting(Vault.Proof::rule)
                .containsExactly("RESTORED_BACKUP");
    }

    @Test
    void backupFromBeforeARotationDoesNotBringAKeyBackEither() {
        backUp();
        Tables.superuser()
                .sql("update borrower_key set wrapped = wrapped || '\\x00'::bytea where borrower_id = ?")
                .param(borrower.value())
                .update();
        destroy();
        restore();
        destroyed.start();
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> vault.of(borrower));
    }

    @Test
    void listOutsideTheDatabaseNamesNobody() throws IOException {
        destroy();
        assertThat(Files.readString(path))
                .contains(file.markOf(borrower))
                .doesNotContain(borrower.toString())
                .matches("([0-9a-f]{64}\n)+");
    }

    @Test
    void rolledBackDestructionStandsInNoList() {
        transaction.executeWithoutResult(status -> {
            vault.destroy(borrower, "TEST", List.of());
            status.setRollbackOnly();
        });
        assertThat(file.read()).doesNotContain(file.markOf(borrower));
        assertThat(vault.of(borrower).open(sealed, "place")).isEqualTo("text");
    }

    @Test
    void writesDownWhatAProcessDidNotLiveToWrite() throws IOException {
        destroy();
        Files.delete(path);
        destroyed.start();
        assertThat(file.read()).contains(file.markOf(borrower));
    }

    @Test
    void destroysNothingWhereTheListCannotBeWritten(@TempDir Path folder) throws IOException {
        var blocked = Files.createFile(folder.resolve("file"));
        var elsewhere = new DestroyedKeyFile(blocked.resolve("list"), keys);
        var other = new DestroyedKeys(vault, elsewhere, transaction);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> other.before(new Vault.KeyDestroyed(borrower)));
    }

    private void destroy() {
        transaction.executeWithoutResult(status -> vault.destroy(borrower, "TEST", List.of()));
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> vault.of(borrower));
    }

    private void backUp() {
        superuser("create table if not exists backup_of_keys as select * from borrower_key limit 0");
        superuser("insert into backup_of_keys select * from borrower_key where borrower_id = '%s'".formatted(borrower));
    }

    private void restore() {
        superuser("delete from destroyed_key where borrower_id = '%s'".formatted(borrower));
        superuser("insert into borrower_key select * from backup_of_keys where borrower_id = '%s'".formatted(borrower));
        superuser("drop table backup_of_keys");
    }

    private static void superuser(String statement) {
        Tables.superuser().sql(statement).update();
    }
}
