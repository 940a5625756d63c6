package kz.qorgan.testing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.qorgan.borrower.BorrowerRecord;
import kz.qorgan.borrower.HandOver;
import kz.qorgan.borrower.HandOverResult;
import kz.qorgan.borrower.ObligationTerms;
import kz.qorgan.consent.Channel;
import kz.qorgan.consent.ConsentEvent.Kind;
import kz.qorgan.consent.ConsentRegister;
import kz.qorgan.consent.HandedConsent;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.testing.People.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Borrowers with loans and consents, as the core system hands them over. */
@TestComponent
public class Consenting {

    /** The day on which all of them signed. */
    public static final LocalDate SIGNED_ON = LocalDate.of(2026, 3, 1);

    private final HandOver handOver;
    private final ConsentRegister register;
    private final TransactionTemplate transaction;

    Consenting(HandOver handOver, ConsentRegister register, TransactionTemplate transaction) {
        this.handOver = handOver;
        this.register = register;
        this.transaction = transaction;
    }

    /** Somebody who owes something, and has agreed to what comes with the contract. */
    public Borrower withOpenLoan() {
        var record = owing(People.record(), null);
        var id = transaction.execute(status -> {
            var created = (HandOverResult.Created) handOver.take(record);
            register.agreedWithContract(created.id(), SIGNED_ON);
            return created.id();
        });
        return new Borrower(record, new Person(id, record.number(), record.iin()));
    }

    /** The core system says that the loan is paid. */
    public void close(Borrower borrower) {
        transaction.executeWithoutResult(status -> handOver.take(owing(borrower.record, SIGNED_ON.plusMonths(6))));
    }

    /** Agrees to these purposes, on paper. */
    public void agree(BorrowerId borrower, String... purposes) {
        var handed = Arrays.stream(purposes)
                .map(purpose ->
                        new HandedConsent(purpose, Kind.GIVEN, SIGNED_ON, Optional.empty(), Channel.OFFICE, "paper-1"))
                .toList();
        transaction.executeWithoutResult(status -> register.take(borrower, handed));
    }

    private static BorrowerRecord owing(BorrowerRecord record, @Nullable LocalDate closedOn) {
        return new BorrowerRecord(
                record.iin(),
                record.number(),
                record.name(),
                record.birthDate(),
                record.language(),
                List.of(new ObligationTerms("L-2026-777", SIGNED_ON, closedOn)));
    }

    /** What was handed over about somebody, and who it is here. */
    public record Borrower(BorrowerRecord record, Person person) {

        public BorrowerId id() {
            return person.id();
        }
    }
}
