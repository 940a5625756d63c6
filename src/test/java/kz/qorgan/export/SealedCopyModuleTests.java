package kz.qorgan.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import kz.qorgan.export.Exports.Copy;
import kz.qorgan.export.Exports.Taken;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.testing.Tables;
import kz.qorgan.vault.KeyRenewal;
import kz.qorgan.vault.SealBroken;
import kz.qorgan.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A copy at rest says nothing, and is handed over whole or not at all. */
class SealedCopyModuleTests extends ExportTest {

    @Test
    void nothingReadableLiesInTheDatabase() {
        var copy = made("en");
        assertThat(Tables.dump("export_job", "export_content", "export_chunk"))
                .doesNotContain(IBAN, "aigul", person.iin().value(), "my-data.json", "my-data.pdf");
    }

    @Test
    void copyWhoseEndIsMissingIsNotHandedOver() {
        var copy = made("ru");
        Tables.superuser()
                .sql("delete from export_chunk where job_id = ?")
                .param(copy.id())
                .update();
        assertThatThrownBy(() -> ((Taken.Here) take(copy.id())).content().readAllBytes())
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void copySurvivesANewKeyOfItsBorrower(@Autowired Vault vault, @Autowired KeyRenewal renewal) {
        var copy = made("ru");
        var before = key(copy);
        inTransaction(() -> renewal.renew(before(person.id()), clock.now().plusSeconds(1), 1));
        assertThat(vault.of(person.id()).isNewest(key(copy))).isTrue();
        assertThat(key(copy)).isNotEqualTo(before);
        assertThat(opened(copy)).containsKey("my-data.json");
    }

    @Test
    void partOfAnotherCopyDoesNotOpen() {
        var foreign = Tables.superuser()
                .sql("select bytes from export_chunk where job_id = ?")
                .param(made("ru").id())
                .query(byte[].class)
                .list()
                .getFirst();
        var copy = made("ru");
        Tables.superuser()
                .sql("update export_chunk set bytes = ? where job_id = ? and position = 0")
                .params(foreign, copy.id())
                .update();
        assertThatThrownBy(() -> ((Taken.Here) take(copy.id())).content().readAllBytes())
                .isInstanceOf(SealBroken.class);
    }

    /** The next one in the order of the keys is this borrower. */
    private static BorrowerId before(BorrowerId borrower) {
        var id = borrower.value();
        return new BorrowerId(new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1));
    }

    private static byte[] key(Copy copy) {
        return Tables.superuser()
                .sql("select sealed_key from export_content where job_id = ?")
                .param(copy.id())
                .query(byte[].class)
                .single();
    }
}
