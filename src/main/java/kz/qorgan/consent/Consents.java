package kz.qorgan.consent;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.qorgan.consent.ConsentEvent.Kind;
import kz.qorgan.consenttexts.TextVersion;
import kz.qorgan.consenttexts.Texts;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.purposes.ConsentPurpose;
import kz.qorgan.purposes.Purposes;
import kz.qorgan.purposes.Withdrawable;
import kz.qorgan.session.CurrentBorrower;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says how the consents of a borrower stand; whoever wants to use data for a purpose, or to give it to somebody, asks here. */
@Service
public class Consents {

    private final StoredConsents stored;
    private final Purposes purposes;
    private final Texts texts;
    private final CurrentBorrower current;

    Consents(StoredConsents stored, Purposes purposes, Texts texts, CurrentBorrower current) {
        this.stored = stored;
        this.purposes = purposes;
        this.texts = texts;
        this.current = current;
    }

    /** The own consents, one for each purpose, in the order of the lender's file. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<Consent> mine() {
        return list(current.require().borrower());
    }

    /** How many of the own consents wait for a word: new purposes, and texts that ask for more than was agreed to. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public int waiting() {
        return (int) mine().stream().filter(Consent::isWaiting).count();
    }

    /** The consents of a borrower. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Consent> of(BorrowerId borrower) {
        return list(borrower);
    }

    /** Everything that a borrower has ever said, the newest first. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<ConsentEvent> eventsOf(BorrowerId borrower) {
        return stored.of(borrower);
    }

    /**
     * Whether data of the borrower may be used for a purpose now. No for one that was never agreed to, that was refused or
     * withdrawn, and for one that the lender's file does not know.
     */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean permits(BorrowerId borrower, String purpose) {
        return permits(borrower, purpose, words -> true);
    }

    /** The same for giving data to a recipient: one that the agreed words do not name is not permitted. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean permits(BorrowerId borrower, String purpose, String recipient) {
        var byLaw = purposes.find(purpose).filter(known -> known.withdrawable() == Withdrawable.NEVER);
        return byLaw.map(known -> known.recipients().contains(recipient))
                .orElseGet(() ->
                        permits(borrower, purpose, words -> words.recipients().contains(recipient)));
    }

    /** Whether a recipient may be given data for at least one purpose; also for none, where no consent is asked about it. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean mayReceive(BorrowerId borrower, String recipient) {
        var naming = purposes.all().stream()
                .filter(purpose -> purpose.recipients().contains(recipient))
                .toList();
        return naming.isEmpty() || naming.stream().anyMatch(purpose -> permits(borrower, purpose.id(), recipient));
    }

    private boolean permits(BorrowerId borrower, String purpose, Predicate<TextVersion> covered) {
        var known = purposes.find(purpose);
        if (known.filter(one -> one.withdrawable() == Withdrawable.NEVER).isPresent()) {
            return true;
        }
        return known.flatMap(asked -> stored.last(borrower, purpose))
                .filter(event -> event.kind() == Kind.GIVEN)
                .flatMap(event -> texts.find(event.version()))
                .filter(covered)
                .isPresent();
    }

    private List<Consent> list(BorrowerId borrower) {
        var said = stored.of(borrower).stream().collect(Collectors.groupingBy(ConsentEvent::purpose));
        var words = texts.allCurrent();
        return purposes.all().stream()
                .map(purpose -> consent(
                        purpose,
                        said.getOrDefault(purpose.id(), List.of()),
                        Optional.ofNullable(words.get(purpose.id()))))
                .toList();
    }

    private Consent consent(ConsentPurpose purpose, List<ConsentEvent> newestFirst, Optional<TextVersion> words) {
        var last = newestFirst.stream().findFirst();
        return new Consent(
                purpose,
                last,
                last.flatMap(event -> texts.find(event.version())),
                words.filter(text -> purpose.isAsked()),
                newestFirst.stream().skip(1).toList());
    }
}
