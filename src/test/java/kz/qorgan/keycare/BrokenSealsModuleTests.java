package kz.qorgan.keycare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.MeterRegistry;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.testing.People;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import kz.qorgan.vault.SealBroken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two sealed values that were swapped are refused, counted and recorded. */
@PortalTest
class BrokenSealsModuleTests {

    @Autowired
    private Borrowers borrowers;

    @Autowired
    private People people;

    @Autowired
    private MeterRegistry meters;

    @Test
    void swappedValuesAreRefusedAndAlarmed() {
        var one = people.borrower().id();
        swap(one, people.borrower().id());
        var before = meters.counter("qorgan.seal.broken").count();
        for (int again = 0; again < 3; again++) {
            assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> borrowers.contact(one));
        }
        assertThat(meters.counter("qorgan.seal.broken").count()).isEqualTo(before + 3);
        assertThat(Tables.actsConcerning(one))
                .filteredOn("crypt_decrypt_fail"::equals)
                .hasSize(1);
        assertThat(Tables.actsOn("borrower.sealed_identity")).contains("crypt_decrypt_fail");
    }

    private static void swap(BorrowerId one, BorrowerId other) {
        Tables.superuser()
                .sql(
                        "update borrower set sealed_identity = (select sealed_identity from borrower where id = ?) where id = ?")
                .params(other.value(), one.value())
                .update();
    }
}
