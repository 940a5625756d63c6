package kz.qorgan.testing;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.qorgan.borrower.BorrowerRecord;
import kz.qorgan.borrower.HandOver;
import kz.qorgan.borrower.HandOverResult.Created;
import kz.qorgan.borrower.ObligationTerms;
import kz.qorgan.catalogue.Source;
import kz.qorgan.correction.CorrectionResult.Asked;
import kz.qorgan.correction.Corrections;
import kz.qorgan.correction.Drafts;
import kz.qorgan.export.Exports;
import kz.qorgan.factors.Passwords;
import kz.qorgan.files.FileId;
import kz.qorgan.kernel.Factor;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.receipt.Receipt.Fact;
import kz.qorgan.receipt.ReceiptKind;
import kz.qorgan.receipt.ReceiptNumber;
import kz.qorgan.receipt.Receipts;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.testing.People.Person;
import kz.qorgan.vault.Vault;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Borrowers about whom everything is stored that the portal can store: something in every sealed column. */
@TestComponent
public class FullLife {

    /** The bank account as it was handed over; since corrected to another one. */
    public static final String FORMER_IBAN = "KZ62999SYNTH00000001";

    public static final String PASSWORD = "jasyl alma qyzyl nar";

    private final HandOver handOver;
    private final PersonalData data;
    private final Passwords passwords;
    private final Receipts receipts;
    private final Drafts drafts;
    private final Corrections corrections;
    private final Exports exports;
    private final Entries entries;
    private final Vault vault;
    private final TransactionTemplate transaction;

    @SuppressWarnings("checkstyle:ParameterNumber") // one for each module that keeps something
    FullLife(
            HandOver handOver,
            PersonalData data,
            Passwords passwords,
            Receipts receipts,
            Drafts drafts,
            Corrections corrections,
            Exports exports,
            Entries entries,
            Vault vault,
            TransactionTemplate transaction) {
        this.handOver = handOver;
        this.data = data;
        this.passwords = passwords;
        this.receipts = receipts;
        this.drafts = drafts;
        this.corrections = corrections;
        this.exports = exports;
        this.entries = entries;
        this.vault = vault;
        this.transaction = transaction;
    }

    /** Another one, signed in with every proof. */
    public Life one() {
        var person = withLoan();
        var session = entries.by(person, Entries.chrome());
        var receipt = inTransaction(() -> store(person, session));
        entries.holds(session, Duration.ZERO, Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        var request = entries.as(session, this::correct);
        var file = entries.as(session, this::begin);
        entries.as(session, () -> exports.ask(Locale.of("ru")));
        return new Life(
                person,
                session,
                receipt,
                request,
                file,
                SealedRows.of(person, session, request, vault.of(person.id())));
    }

    private ReceiptNumber store(Person person, Opened session) {
        data.keep(person.id(), Map.of("bank.iban", FORMER_IBAN, "email", "aigul@example.com"), Source.INTAKE);
        data.correct(person.id(), "bank.iban", "KZ86125KZT5004100100", Source.PERSON);
        passwords.setConfirmed(person.id(), PASSWORD, session.id());
        return receipts.issue(person.id(), new ReceiptKind("FREEZE", 'F'), new Fact("what", "FREEZE"));
    }

    private UUID correct() {
        drafts.add("bank.iban", "card.png", picture());
        var asked = (Asked) corrections.correctPayment("bank.iban", "KZ89999SYNTH00000000", "Closed account");
        return asked.request().id();
    }

    private FileId begin() {
        drafts.add("bank.name", "paper.png", picture());
        drafts.save("bank.name", "Another bank", "It was renamed");
        return drafts.of("bank.name").files().getFirst().id();
    }

    private Person withLoan() {
        var plain = People.record();
        var owing = new BorrowerRecord(
                plain.iin(),
                plain.number(),
                plain.name(),
                plain.birthDate(),
                plain.language(),
                List.of(new ObligationTerms("L-4711", LocalDate.of(2026, 3, 1), null)));
        var created = inTransaction(() -> (Created) handOver.take(owing));
        return new Person(created.id(), owing.number(), owing.iin());
    }

    private <T> T inTransaction(Callable<T> action) {
        return transaction.execute(running -> {
            try {
                return action.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private static ByteArrayInputStream picture() {
        return new ByteArrayInputStream(SampleFiles.png(40, 30));
    }

    /** Somebody with everything, and the names that others could forge a request with. */
    public record Life(
            Person person, Opened session, ReceiptNumber receipt, UUID request, FileId file, SealedRows rows) {}
}
