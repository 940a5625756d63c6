package kz.qorgan.borrower;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Iin;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.SystemKeys;
import kz.qorgan.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds borrowers by what they own, and says whether their account may be used. */
@Service
public class Borrowers {

    private final StoredBorrowers stored;
    private final Accounts accounts;
    private final Vault vault;
    private final KeyedHash numbers;
    private final KeyedHash iins;

    Borrowers(StoredBorrowers stored, Accounts accounts, Vault vault, SystemKeys keys) {
        this.stored = stored;
        this.accounts = accounts;
        this.vault = vault;
        this.numbers = numbers(keys);
        this.iins = keys.hash("blind index of IINs");
    }

    /** The account that a number opens, whatever its status; most numbers open none. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<BorrowerAccount> withNumber(MobileNumber number) {
        return accounts.withNumber(index(numbers, number.e164()));
    }

    /** Whose IIN it is, whatever the account's status. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<BorrowerId> withIin(Iin iin) {
        return stored.findByIinIndex(index(iins, iin.value())).map(Borrower::borrowerId);
    }

    /** Whether the account may still be used, asked once more at the last step of a sign-in. */
    @ModuleAction
    @Transactional(readOnly = true)
    public boolean mayBeUsed(BorrowerId id) {
        return accounts.isActive(id);
    }

    /** Name, number and whether something is owed, for greeting the borrower. */
    @ModuleAction
    @Transactional(readOnly = true)
    public BorrowerProfile profile(BorrowerId id) {
        var borrower = stored.findById(id.value()).orElseThrow();
        var identity = Identity.open(borrower, vault.of(id));
        return new BorrowerProfile(
                id,
                identity.name(),
                identity.number(),
                borrower.obligations().stream().anyMatch(Obligation::isOpen));
    }

    /** What the portal keeps here about the person, for showing it to its owner. */
    @ModuleAction
    @Transactional(readOnly = true)
    public Kept kept(BorrowerId id) {
        var borrower = stored.findById(id.value()).orElseThrow();
        var seal = vault.of(id);
        var identity = Identity.open(borrower, seal);
        return new Kept(
                identity.iin(),
                identity.number(),
                identity.name(),
                identity.birthDate(),
                borrower.language(),
                HandOver.terms(borrower, seal),
                accounts.owing(id));
    }

    /**
     * From now on until the end of the transaction nobody else hands anything over about the borrower, corrects a value or
     * destroys one. Who destroys does not wait, but leaves it for another day.
     *
     * @return whether the borrower is there and, without waiting, held by nobody
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lock(BorrowerId id, boolean wait) {
        return accounts.lock(id, wait);
    }

    /** What is owed at this moment, whatever an entity still holds. */
    @ModuleAction
    @Transactional(readOnly = true)
    public Owing owing(BorrowerId id) {
        return accounts.owing(id);
    }

    /** Which of them owe something. */
    @ModuleAction
    @Transactional(readOnly = true)
    public Set<BorrowerId> owing(Collection<BorrowerId> some) {
        return accounts.owing(some);
    }

    /** Where and in which language the borrower is told what happens. */
    @ModuleAction
    @Transactional(readOnly = true)
    public Contact contact(BorrowerId id) {
        var borrower = stored.findById(id.value()).orElseThrow();
        return new Contact(Identity.open(borrower, vault.of(id)).number(), borrower.language());
    }

    /** Whether something is owed now; what is owed cannot change before the transaction ends. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean owes(BorrowerId id) {
        return accounts.owes(id);
    }

    /** Opens or closes the door of an account; a sign-in already under way is refused at its last step. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(BorrowerId id, AccountStatus to) {
        stored.findById(id.value()).orElseThrow().change(to);
    }

    /** Binds another number to the account; false, and nothing changes, if it opens another account. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean bind(BorrowerId id, MobileNumber number) {
        var numberIndex = index(numbers, number.e164());
        stored.lockNumber(numberIndex);
        if (stored.existsByNumberIndex(numberIndex)) {
            return false;
        }
        var borrower = stored.findById(id.value()).orElseThrow();
        var seal = vault.of(id);
        var identity = Identity.open(borrower, seal).reachedAt(number);
        borrower.bind(numberIndex, identity.seal(id, seal));
        stored.saveAndFlush(borrower);
        return true;
    }

    /** The same for an account that has that status now; true for one caller only, also of many at once. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean change(BorrowerId id, AccountStatus from, AccountStatus to) {
        return stored.change(id.value(), from, to) == 1;
    }

    /** Whether the account has this status. */
    @ModuleAction
    @Transactional(readOnly = true)
    public boolean isIn(BorrowerId id, AccountStatus status) {
        return stored.existsByIdAndStatus(id.value(), status);
    }

    static KeyedHash numbers(SystemKeys keys) {
        return keys.hash("blind index of mobile numbers");
    }

    static byte[] index(KeyedHash hash, String text) {
        return hash.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether something is owed, and when the last agreement that has ended did. */
    public record Owing(boolean open, Optional<LocalDate> lastClosed) {}

    /** Who somebody is. Prints as stars. */
    public record Kept(
            Iin iin,
            MobileNumber number,
            PersonName name,
            LocalDate birthDate,
            Language language,
            List<ObligationTerms> loans,
            Owing owing) {

        @Override
        public String toString() {
            return "***";
        }
    }

    /** A phone and a language. */
    public record Contact(MobileNumber number, Language language) {}
}
