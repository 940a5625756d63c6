package kz.qorgan.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import java.util.UUID;
import kz.qorgan.database.StartRefused;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Each borrower has a key of its own, wrapped by the one master key that the database was made with. */
@PortalTest
class VaultModuleTests {

    @Autowired
    private Vault vault;

    @Autowired
    private SystemKeys keys;

    @Autowired
    private MasterKey master;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void opensBorrowersOwnSeal() throws Exception {
        var borrower = borrower();
        var sealed = vault.of(borrower).seal("text", "place");
        assertThat(new Vault(jdbc, master).of(borrower).open(sealed, "place")).isEqualTo("text");
    }

    @Test
    void refusesSealOfOtherBorrower() {
        var sealed = vault.of(borrower()).seal("text", "place");
        var other = vault.of(borrower());
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> other.open(sealed, "place"));
    }

    @Test
    void refusesKeyThatWasMovedToOtherBorrower() {
        var one = borrower();
        var other = borrower();
        Tables.superuser()
                .sql(
                        "update borrower_key set wrapped = (select wrapped from borrower_key where borrower_id = ?) where borrower_id = ?")
                .params(one.value(), other.value())
                .update();
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> vault.of(other));
    }

    @Test
    void opensNothingOnceTheKeyIsDestroyed() throws Exception {
        var borrower = borrower();
        vault.of(borrower);
        jdbc.sql("delete from borrower_key where borrower_id = ?")
                .param(borrower.value())
                .update();
        var restarted = new Vault(jdbc, master);
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> restarted.of(borrower));
    }

    @Test
    void makesKeysOnlyTogetherWithTheirBorrower() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> vault.create(new BorrowerId(UUID.randomUUID())));
    }

    @Test
    void purposesShareNoKey() {
        assertThat(keys.hash("one").of("text")).isNotEqualTo(keys.hash("other").of("text"));
        var sealed = keys.seal("one").seal("text", "place");
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> keys.seal("other").open(sealed, "place"));
    }

    @Test
    void refusesDatabaseMadeWithAnotherMasterKey() {
        var foreign = MasterKey.ofBase64(Base64.getEncoder().encodeToString(new byte[32]));
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new SystemKeys(foreign, jdbc))
                .withMessageContaining("QORGAN_MASTER_KEY_FILE");
        assertThatCode(() -> new SystemKeys(master, jdbc)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not Base64 !", "c2hvcnQ=", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDEyMw=="})
    void refusesMasterKeyOfAnotherLengthWithoutRepeatingIt(String text) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> MasterKey.ofBase64(text))
                .withMessageContaining("32 random bytes")
                .withNoCause();
    }

    @Test
    void masterKeyPrintsNothing() {
        assertThat(master).hasToString("***");
    }

    private BorrowerId borrower() {
        var id = new BorrowerId(UUID.randomUUID());
        transaction.executeWithoutResult(status -> vault.create(id));
        return id;
    }
}
