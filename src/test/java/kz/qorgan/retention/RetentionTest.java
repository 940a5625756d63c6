package kz.qorgan.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import kz.qorgan.borrower.BorrowerRecord;
import kz.qorgan.borrower.HandOver;
import kz.qorgan.borrower.HandOverResult;
import kz.qorgan.borrower.ObligationTerms;
import kz.qorgan.catalogue.Source;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.personaldata.KeptUntil;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A borrower without a loan, about whom something is stored under each kind of term. */
@PortalTest
abstract class RetentionTest {

    /** Kept as long as something is owed, and 90 days where nothing ever was. */
    static final String UNTIL_REPAID = "employer.phone";

    /** Kept for five years after the last loan. */
    static final String LOAN_FILE = "bank.iban";

    /** Kept for three years, whatever is owed. */
    static final String REVIEW = "feedback.review";

    @Autowired
    RetentionJob job;

    @Autowired
    Certificates certificates;

    @Autowired
    PersonalData data;

    @Autowired
    MovableClock clock;

    @Autowired
    Entries entries;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    private HandOver handOver;

    private BorrowerRecord record;
    BorrowerId borrower;

    @BeforeEach
    void somebody() {
        record = People.record();
        borrower = ((HandOverResult.Created) inTransaction(() -> handOver.take(record))).id();
        inTransaction(() -> data.keep(
                borrower,
                Map.of(UNTIL_REPAID, "+77172000000", LOAN_FILE, "KZ62999SYNTH00000001", REVIEW, "Good"),
                Source.INTAKE));
    }

    People.Person person() {
        return new People.Person(borrower, record.number(), record.iin());
    }

    /** The core system says what is owed now. */
    boolean owes(ObligationTerms... loans) {
        return inTransaction(() -> handOver.take(new BorrowerRecord(
                        record.iin(),
                        record.number(),
                        record.name(),
                        record.birthDate(),
                        record.language(),
                        List.of(loans))))
                instanceof HandOverResult.Updated;
    }

    ObligationTerms open() {
        return new ObligationTerms("L-1", LocalDate.of(2020, 1, 15), null);
    }

    ObligationTerms closedAgo(int days) {
        return new ObligationTerms("L-1", LocalDate.of(2010, 1, 15), today().minusDays(days));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.now(), KeptUntil.ALMATY);
    }

    /** As if everything had been received so long ago. */
    void received(int daysAgo) {
        for (var table : List.of("personal_data_value", "personal_data_former")) {
            Tables.superuser()
                    .sql("update %s set recorded_at = portal_now() - make_interval(days => ?) where borrower_id = ?"
                            .formatted(table))
                    .params(daysAgo, borrower.value())
                    .update();
        }
    }

    int destroyed() {
        return job.destroyOf(borrower).destroyed();
    }

    boolean isStored(String field) {
        return data.value(borrower, field).isPresent();
    }

    List<Certificate> mine() {
        var session = entries.by(person(), Entries.chrome());
        return entries.as(session, () -> certificates.mine());
    }

    <T> T inTransaction(Callable<T> action) {
        return Objects.requireNonNull(transaction.execute(running -> {
            try {
                return action.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }));
    }
}
