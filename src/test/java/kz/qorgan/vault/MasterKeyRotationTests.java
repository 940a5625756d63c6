package kz.qorgan.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.database.StartRefused;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.testing.OwnDatabase;
import kz.qorgan.vault.KeyRenewal.Batch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The master key can be replaced under a database in use, and the former one is needed until the last key is done. */
class MasterKeyRotationTests {

    private static final int MANY = 10_000;

    private final OwnDatabase database = new OwnDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void everythingOpensAfterwardsWithTheNewKeyAlone() {
        var before = new OwnVault(database, List.of(1));
        var borrower = before.borrower();
        var sealed = before.vault.of(borrower).seal("text", "place");
        var index = before.system.hash("iin").of("900315400000");
        var cookie = before.system.seal("cookies").seal("text", "place");
        rewrapAll(new OwnVault(database, List.of(2, 1)));
        var after = new OwnVault(database, List.of(2));
        assertThat(after.vault.of(borrower).open(sealed, "place")).isEqualTo("text");
        assertThat(after.system.hash("iin").of("900315400000")).isEqualTo(index);
        assertThat(after.system.seal("cookies").open(cookie, "place")).isEqualTo("text");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new OwnVault(database, List.of(1)))
                .withMessageContaining("another master key");
    }

    @Test
    void processesWithOldAndNewKeyWorkSideBySide() {
        var old = new OwnVault(database, List.of(1, 2));
        var fresh = new OwnVault(database, List.of(2, 1));
        var ofOld = old.borrower();
        var ofFresh = fresh.borrower();
        assertThat(fresh.vault.of(ofOld).open(old.vault.of(ofOld).seal("text", "place"), "place"))
                .isEqualTo("text");
        assertThat(old.vault.of(ofFresh).open(fresh.vault.of(ofFresh).seal("text", "place"), "place"))
                .isEqualTo("text");
    }

    @Test
    void startWithoutTheFormerKeyIsRefusedUntilTheLastIsDone() {
        new OwnVault(database, List.of(1)).borrowers(3);
        var process = new OwnVault(database, List.of(2, 1));
        rewrap(process, null, 2);
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new OwnVault(database, List.of(2)))
                .withMessageContaining("--rotate-master-key")
                .withMessageContaining("further line");
        rewrapAll(process);
        assertThat(new OwnVault(database, List.of(2)).renewal.leftToRewrap()).isZero();
    }

    @Test
    void manyKeysAreDoneOnceEachOverInterruptions() {
        var borrowers = new OwnVault(database, List.of(1)).borrowers(MANY);
        long done = 0;
        BorrowerId position = null;
        for (int start = 0; start < 3; start++) {
            var process = new OwnVault(database, List.of(2, 1));
            assertThat(process.renewal.leftToRewrap()).isEqualTo(MANY - done);
            for (int batch = 0; batch < 10; batch++) {
                var some = rewrap(process, position, 200).orElseThrow();
                done += some.done();
                position = some.last();
            }
            killed(process, position);
        }
        assertThat(done + restAfter(position)).isEqualTo(MANY);
        var after = new OwnVault(database, List.of(2));
        assertThat(borrowers)
                .allSatisfy(borrower -> assertThat(after.keys.read(borrower)).isNotNull());
    }

    @Test
    void keyThatDoesNotOpenIsLeftAndSaidSo() {
        var process = new OwnVault(database, List.of(1));
        var moved = process.borrowers(2);
        database.jdbc()
                .sql(
                        "update borrower_key set wrapped = (select wrapped from borrower_key where borrower_id = ?) where borrower_id = ?")
                .params(moved.get(0).value(), moved.get(1).value())
                .update();
        var next = new OwnVault(database, List.of(2, 1));
        assertThat(rewrap(next, null, 10).orElseThrow())
                .returns(1L, Batch::done)
                .returns(1L, Batch::failed);
        assertThat(next.renewal.leftToRewrap()).isEqualTo(1);
        assertThat(next.events).containsExactly(new SealBroken.Noticed(moved.get(1), "borrower_key.wrapped"));
    }

    @Test
    void databaseFromBeforeRootSecretsOpensAndRotates() {
        try (var old = new OwnDatabase("0023")) {
            var key = FileKeys.of(FileKeysTests.file(List.of(1)));
            var master = key.keys().getFirst();
            old.jdbc()
                    .sql("insert into vault_check (value) values (?)")
                    .param(master.derive("check"))
                    .update();
            var borrower = new BorrowerId(UUID.randomUUID());
            var sealed = asBefore(old, key, borrower);
            old.migrate("latest");
            var updated = new OwnVault(old, List.of(2, 1));
            assertThat(updated.vault.of(borrower).open(sealed, "place")).isEqualTo("text");
            assertThat(updated.system.hash("iin").of("text"))
                    .isEqualTo(new KeyedHash(master.derive("hash iin")).of("text"));
            rewrapAll(old, updated);
            assertThat(new OwnVault(old, List.of(2)).vault.of(borrower).open(sealed, "place"))
                    .isEqualTo("text");
        }
    }

    @Test
    void refusesDatabaseMadeWithAnotherMasterKey() {
        new OwnVault(database, List.of(1));
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new OwnVault(database, List.of(2)))
                .withMessageContaining("QORGAN_MASTER_KEY_FILE");
    }

    /** As the version before wrote it: no generation, the wrapping key derived from the one master key. */
    private static byte[] asBefore(OwnDatabase old, FileKeys key, BorrowerId borrower) {
        try (var scratch = new OwnDatabase()) {
            var vault = new OwnVault(scratch, List.of(1));
            scratch.transaction().executeWithoutResult(status -> vault.vault.create(borrower));
            var wrapped = scratch.jdbc()
                    .sql("select wrapped from borrower_key")
                    .query(byte[].class)
                    .single();
            old.jdbc()
                    .sql("insert into borrower_key (borrower_id, wrapped) values (?, ?)")
                    .params(borrower.value(), wrapped)
                    .update();
            assertThat(key.current()).isNotNull();
            return vault.vault.of(borrower).seal("text", "place");
        }
    }

    private Optional<Batch> rewrap(OwnVault process, BorrowerId after, int most) {
        return rewrap(database, process, after, most);
    }

    private static Optional<Batch> rewrap(OwnDatabase database, OwnVault process, BorrowerId after, int most) {
        return Objects.requireNonNull(database.transaction().execute(status -> process.renewal.rewrap(after, most)));
    }

    private void rewrapAll(OwnVault process) {
        rewrapAll(database, process);
    }

    private static void rewrapAll(OwnDatabase database, OwnVault process) {
        while (rewrap(database, process, null, 100).isPresent()) {
            assertThat(process.events).isEmpty();
        }
        assertThat(process.renewal.leftToRewrap()).isZero();
    }

    private long restAfter(BorrowerId position) {
        var process = new OwnVault(database, List.of(2, 1));
        long done = 0;
        for (var some = rewrap(process, position, 500);
                some.isPresent();
                some = rewrap(process, some.get().last(), 500)) {
            done += some.get().done();
        }
        return done;
    }

    /** In the middle of a batch: what it did is rolled back. */
    private void killed(OwnVault process, BorrowerId position) {
        database.transaction().executeWithoutResult(status -> {
            process.renewal.rewrap(position, 200);
            status.setRollbackOnly();
        });
    }
}
