package kz.qorgan.borrower;

import java.util.List;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.borrower.HandOverResult.Created;
import kz.qorgan.borrower.HandOverResult.NumberDiffers;
import kz.qorgan.borrower.HandOverResult.NumberTaken;
import kz.qorgan.borrower.HandOverResult.Unchanged;
import kz.qorgan.borrower.HandOverResult.Updated;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.vault.Seal;
import kz.qorgan.vault.SealedTable;
import kz.qorgan.vault.SystemKeys;
import kz.qorgan.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes borrowers over from the lender's core system: new ones are made, known ones (by IIN) are brought up to date. */
@Service
public class HandOver {

    private final StoredBorrowers stored;
    private final Vault vault;
    private final RandomValues random;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final KeyedHash iins;
    private final KeyedHash numbers;

    HandOver(
            StoredBorrowers stored,
            Vault vault,
            RandomValues random,
            AuditTrail audit,
            SystemKeys keys,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.vault = vault;
        this.random = random;
        this.audit = audit;
        this.events = events;
        this.iins = keys.hash("blind index of IINs");
        this.numbers = Borrowers.numbers(keys);
    }

    /** Joins the caller's transaction: with whatever else was handed over, the borrower is stored wholly or not at all. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public HandOverResult take(BorrowerRecord handedOver) {
        var iinIndex = Borrowers.index(iins, handedOver.iin().value());
        var numberIndex = Borrowers.index(numbers, handedOver.number().e164());
        var known = stored.findByIinIndex(iinIndex);
        if (known.isPresent()) {
            return known.get().isBoundTo(numberIndex) ? update(known.get(), handedOver) : new NumberDiffers();
        }
        return stored.existsByNumberIndex(numberIndex) ? new NumberTaken() : create(handedOver, iinIndex, numberIndex);
    }

    private HandOverResult create(BorrowerRecord handedOver, byte[] iinIndex, byte[] numberIndex) {
        var id = new BorrowerId(random.uuid());
        var seal = vault.create(id);
        var borrower =
                new Borrower(id, iinIndex, numberIndex, Identity.of(handedOver).seal(id, seal), handedOver.language());
        borrower.owe(obligations(handedOver, id, seal));
        stored.saveAndFlush(borrower); // other modules write rows that refer to it by plain SQL
        audit.record(AuditEntry.of(Act.USER_CREATED).concerning(id));
        return new Created(id);
    }

    private HandOverResult update(Borrower borrower, BorrowerRecord handedOver) {
        var id = borrower.borrowerId();
        var seal = vault.of(id);
        var sameTerms = terms(borrower, seal).equals(handedOver.obligations());
        if (sameTerms && isDescribedBy(handedOver, borrower, seal)) {
            return new Unchanged(id);
        }
        borrower.describe(Identity.of(handedOver).seal(id, seal), handedOver.language());
        if (!sameTerms) {
            borrower.owe(obligations(handedOver, id, seal));
            events.publishEvent(new ObligationsChanged(id));
        }
        audit.record(AuditEntry.of(Act.USER_UPDATED).concerning(id));
        return new Updated(id);
    }

    private static boolean isDescribedBy(BorrowerRecord handedOver, Borrower borrower, Seal seal) {
        return borrower.language() == handedOver.language()
                && Identity.open(borrower, seal).equals(Identity.of(handedOver));
    }

    static List<ObligationTerms> terms(Borrower borrower, Seal seal) {
        return borrower.obligations().stream()
                .map(obligation -> new ObligationTerms(
                        seal.open(obligation.sealedNumber(), place(borrower.borrowerId())),
                        obligation.openedOn(),
                        obligation.closedOn()))
                .toList();
    }

    private List<Obligation> obligations(BorrowerRecord handedOver, BorrowerId id, Seal seal) {
        return handedOver.obligations().stream()
                .map(terms -> new Obligation(
                        random.uuid(), seal.seal(terms.number(), place(id)), terms.openedOn(), terms.closedOn()))
                .toList();
    }

    @Bean
    static SealedTable sealedIdentities() {
        return SealedTable.of("borrower")
                .ownedBy("id = :borrower")
                .column("sealed_identity", row -> Identity.place(row.borrower()));
    }

    @Bean
    static SealedTable sealedObligations() {
        return SealedTable.of("obligation").column("sealed_number", row -> place(row.borrower()));
    }

    private static String place(BorrowerId borrower) {
        return "obligation.sealed_number " + borrower;
    }
}
