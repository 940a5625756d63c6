package kz.qorgan.borrower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import kz.qorgan.borrower.HandOverResult.Created;
import kz.qorgan.borrower.HandOverResult.NumberDiffers;
import kz.qorgan.borrower.HandOverResult.NumberTaken;
import kz.qorgan.borrower.HandOverResult.Unchanged;
import kz.qorgan.borrower.HandOverResult.Updated;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.testing.People;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** A borrower who is handed over is made once, brought up to date later, and never bound to another phone. */
@PortalTest
class HandOverModuleTests {

    private static final ObligationTerms OPEN = new ObligationTerms("LOAN-77", LocalDate.of(2026, 3, 1), null);
    private static final ObligationTerms CLOSED =
            new ObligationTerms("LOAN-77", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 1));

    @Autowired
    private HandOver handOver;

    @Autowired
    private Borrowers borrowers;

    @Autowired
    private TransactionTemplate transaction;

    private final BorrowerRecord record = People.record();

    @Test
    void makesNewBorrowerWithAnAccountThatMayBeUsed() {
        var id = create(record);
        assertThat(borrowers.withNumber(record.number())).contains(new BorrowerAccount(id, AccountStatus.ACTIVE));
        assertThat(borrowers.mayBeUsed(id)).isTrue();
        assertThat(borrowers.profile(id)).isEqualTo(new BorrowerProfile(id, record.name(), record.number(), false));
        assertThat(Tables.actsConcerning(id)).containsExactly("user_created");
    }

    @Test
    void sameBorrowerAgainChangesNothing() {
        var id = create(owing(OPEN));
        assertThat(take(owing(OPEN))).isEqualTo(new Unchanged(id));
        assertThat(Tables.actsConcerning(id)).containsExactly("user_created");
    }

    @Test
    void bringsNameAndLanguageUpToDate() {
        var id = create(record);
        var renamed = new PersonName("Ахметова", "Айгүл", "Серікқызы");
        assertThat(take(with(record.number(), renamed, Language.RU))).isEqualTo(new Updated(id));
        assertThat(borrowers.profile(id).name()).isEqualTo(renamed);
        assertThat(take(with(record.number(), renamed, Language.KK))).isEqualTo(new Updated(id));
        assertThat(take(with(record.number(), renamed, Language.KK))).isEqualTo(new Unchanged(id));
        assertThat(Tables.actsConcerning(id)).containsExactly("user_created", "user_updated", "user_updated");
    }

    @Test
    void bringsObligationsUpToDate() {
        var id = create(owing(OPEN));
        assertThat(borrowers.profile(id).hasOpenObligation()).isTrue();
        assertThat(take(owing(CLOSED))).isEqualTo(new Updated(id));
        assertThat(borrowers.profile(id).hasOpenObligation()).isFalse();
        assertThat(take(owing())).isEqualTo(new Updated(id));
        assertThat(obligationsOf(id)).isZero();
    }

    @Test
    void neverBindsAnotherPhoneToAKnownBorrower() {
        var id = create(record);
        var other = People.strangersNumber();
        assertThat(take(with(other, record.name(), Language.RU))).isEqualTo(new NumberDiffers());
        assertThat(borrowers.withNumber(other)).isEmpty();
        assertThat(borrowers.withNumber(record.number()))
                .map(BorrowerAccount::id)
                .contains(id);
    }

    @Test
    void numberOpensOneAccountOnly() {
        var id = create(record);
        var other = People.record();
        var sameNumber = new BorrowerRecord(
                other.iin(), record.number(), other.name(), other.birthDate(), Language.RU, List.of());
        assertThat(take(sameNumber)).isEqualTo(new NumberTaken());
        assertThat(borrowers.withNumber(record.number()))
                .map(BorrowerAccount::id)
                .contains(id);
    }

    @Test
    void isStoredWhollyOrNotAtAll() {
        transaction.executeWithoutResult(status -> {
            handOver.take(owing(OPEN));
            status.setRollbackOnly();
        });
        assertThat(borrowers.withNumber(record.number())).isEmpty();
        assertThat(take(owing(OPEN))).isInstanceOf(Created.class);
    }

    @Test
    void storesNothingReadable() {
        create(owing(OPEN));
        assertThat(Tables.dump("borrower", "obligation", "borrower_key"))
                .doesNotContain(record.iin().value(), record.number().e164().substring(2), "LOAN-77", "1990-03-15");
    }

    @Test
    void closedDoorsAreSeenAtOnce() {
        var id = create(record);
        transaction.executeWithoutResult(status -> borrowers.change(id, AccountStatus.FROZEN));
        assertThat(borrowers.mayBeUsed(id)).isFalse();
        assertThat(borrowers.withNumber(record.number()))
                .map(BorrowerAccount::mayBeUsed)
                .contains(false);
    }

    @Test
    void takesAndChangesOnlyWithinATransaction() {
        var id = create(record);
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> handOver.take(People.record()));
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> borrowers.change(id, AccountStatus.BLOCKED));
    }

    @Test
    void refusesRecordThatContradictsItself() {
        assertThatIllegalArgumentException().isThrownBy(() -> owing(OPEN, CLOSED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BorrowerRecord(
                        record.iin(), record.number(), record.name(), LocalDate.EPOCH, Language.RU, List.of()));
        assertThat(record).hasToString("***");
        assertThat(record.name()).hasToString("***");
    }

    private BorrowerId create(BorrowerRecord handedOver) {
        return ((Created) take(handedOver)).id();
    }

    private HandOverResult take(BorrowerRecord handedOver) {
        return transaction.execute(status -> handOver.take(handedOver));
    }

    private BorrowerRecord owing(ObligationTerms... terms) {
        return new BorrowerRecord(
                record.iin(), record.number(), record.name(), record.birthDate(), Language.RU, List.of(terms));
    }

    private BorrowerRecord with(MobileNumber number, PersonName name, Language language) {
        return new BorrowerRecord(record.iin(), number, name, record.birthDate(), language, List.of());
    }

    private static int obligationsOf(BorrowerId id) {
        return Tables.superuser()
                .sql("select count(*) from obligation where borrower_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
