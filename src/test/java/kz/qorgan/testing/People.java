package kz.qorgan.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kz.qorgan.borrower.BorrowerRecord;
import kz.qorgan.borrower.HandOver;
import kz.qorgan.borrower.HandOverResult;
import kz.qorgan.borrower.PersonName;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Iin;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Borrowers that nobody else uses: each call makes another one, with a valid IIN and a number of its own. */
@TestComponent
public class People {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final LocalDate BIRTH_DATE = LocalDate.of(1990, 3, 15);

    private final HandOver handOver;
    private final TransactionTemplate transaction;

    People(HandOver handOver, TransactionTemplate transaction) {
        this.handOver = handOver;
        this.transaction = transaction;
    }

    /** A borrower without a loan. */
    public Person borrower() {
        var record = record();
        var result = transaction.execute(status -> handOver.take(record));
        if (result instanceof HandOverResult.Created created) {
            return new Person(created.id(), record.number(), record.iin());
        }
        throw new AssertionError("A new person was not new: " + result);
    }

    /** A number that opens no account. */
    public static MobileNumber strangersNumber() {
        return new MobileNumber("+7702%07d".formatted(COUNTER.incrementAndGet()));
    }

    /** What the core system would hand over for a person who is not here yet. */
    public static BorrowerRecord record() {
        return new BorrowerRecord(
                nextIin(),
                new MobileNumber("+7701%07d".formatted(COUNTER.incrementAndGet())),
                new PersonName("Сынақова", "Айгүл", null),
                BIRTH_DATE,
                Language.RU,
                List.of());
    }

    /** The next number of this birth date that has a right check digit. */
    private static synchronized Iin nextIin() {
        while (true) {
            var base = "9003154%04d".formatted(COUNTER.incrementAndGet() % 10_000);
            for (int digit = 0; digit < 10; digit++) {
                try {
                    return new Iin(base + digit);
                } catch (IllegalArgumentException wrongDigit) {
                    continue;
                }
            }
        }
    }

    /** Somebody with an account. */
    public record Person(BorrowerId id, MobileNumber number, Iin iin) {}
}
