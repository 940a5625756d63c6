package kz.qorgan.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
    private BorrowerKeys borrowerKeys;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void opensBorrowersOwnSeal() throws Exception {
        var borrower = borrower();
        var sealed = vault.of(borrower).seal("text", "place");
        assertThat(borrowerKeys.read(borrower).open(sealed, "place")).isEqualTo("text");
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
        borrowerKeys.catchUp();
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> vault.of(other));
        Tables.superuser()
                .sql("delete from borrower_key where borrower_id = ?")
                .param(other.value())
                .update();
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

    private BorrowerId borrower() {
        var id = new BorrowerId(UUID.randomUUID());
        transaction.executeWithoutResult(status -> vault.create(id));
        return id;
    }
}
