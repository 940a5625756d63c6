package kz.qorgan.stopping;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qorgan.consent.Channel;
import kz.qorgan.consent.Consent;
import kz.qorgan.consent.ConsentChanged;
import kz.qorgan.consent.ConsentChanged.How;
import kz.qorgan.consent.ConsentRegister;
import kz.qorgan.consent.Consents;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.personaldata.Disclosures;
import kz.qorgan.purposes.ConsentPurpose;
import kz.qorgan.purposes.Purposes;
import kz.qorgan.receipt.Receipt.Fact;
import kz.qorgan.receipt.ReceiptKind;
import kz.qorgan.receipt.ReceiptNumber;
import kz.qorgan.receipt.Receipts;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.stopping.Stop.Progress;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.workingdays.WorkingDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends consents, gives the receipt, and keeps the list of who has to be told by when (law 94-V, article 8(7)). */
@Service
public class Stops {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final ReceiptKind WITHDRAWAL = new ReceiptKind("WITHDRAWAL", 'W');

    private final StoredStops stored;
    private final Consents consents;
    private final ConsentRegister register;
    private final Disclosures disclosures;
    private final Purposes purposes;
    private final Receipts receipts;
    private final WorkingDays days;
    private final StoppingPolicy policy;
    private final CurrentBorrower current;
    private final RandomValues random;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Stops(
            StoredStops stored,
            Consents consents,
            ConsentRegister register,
            Disclosures disclosures,
            Purposes purposes,
            Receipts receipts,
            WorkingDays days,
            StoppingPolicy policy,
            CurrentBorrower current,
            RandomValues random,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.consents = consents;
        this.register = register;
        this.disclosures = disclosures;
        this.purposes = purposes;
        this.receipts = receipts;
        this.days = days;
        this.policy = policy;
        this.current = current;
        this.random = random;
        this.events = events;
        this.clock = clock;
    }

    /** What has been stopped for the borrower, the newest first, and who is told. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<Stop> mine() {
        return stored.of(current.require().borrower());
    }

    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Stop> of(BorrowerId borrower) {
        return stored.of(borrower);
    }

    /** By when everybody must be told about a stop that happens now. */
    @ModuleAction
    public Instant dueIfStoppedNow() {
        return days.deadline(clock.instant(), policy.workingDays());
    }

    /** Who has received data for these purposes and would not be permitted to once they have stopped. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Set<String> toBeTold(BorrowerId borrower, Collection<String> stopping) {
        var received = disclosures.recipientsOf(borrower);
        var all = consents.of(borrower);
        Set<String> told = new TreeSet<>();
        all.stream()
                .filter(consent -> stopping.contains(consent.purpose().id()))
                .flatMap(consent -> recipients(consent).stream())
                .filter(received::contains)
                .forEach(told::add);
        all.stream()
                .filter(consent -> !stopping.contains(consent.purpose().id()))
                .filter(consent -> consent.isGiven() || !consent.purpose().isAsked())
                .forEach(consent -> told.removeAll(recipients(consent)));
        return told;
    }

    /**
     * Ends those of the consents that are given; at once and for everybody who asks.
     *
     * @param text exactly what is confirmed in writing
     * @param proofs by purpose the id of what confirms the borrower's will; at least one of the consents is given
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public Stopped stop(
            BorrowerId borrower, String text, Map<String, String> proofs, Channel channel, Language language) {
        register.lock(borrower);
        var told = toBeTold(borrower, proofs.keySet());
        var ended = purposes.all().stream()
                .map(ConsentPurpose::id)
                .filter(purpose -> proofs.containsKey(purpose)
                        && register.withdraw(borrower, purpose, channel, proofs.getOrDefault(purpose, "")))
                .toList();
        if (ended.isEmpty()) {
            throw new IllegalArgumentException("None of the consents is given");
        }
        var id = random.uuid();
        var due = dueIfStoppedNow();
        var receipt = receipt(borrower, text, ended, due, language);
        stored.add(id, borrower, ended, channel, receipt, due);
        told.forEach(recipient -> stored.tell(random.uuid(), id, borrower, recipient));
        events.publishEvent(new ConsentChanged(borrower, id, how(channel)));
        return new Stopped(id, receipt);
    }

    /** The message has left. False if that was known. */
    @ModuleAction
    @Transactional
    public boolean told(UUID telling) {
        return stored.move(telling, Progress.TO_TELL, Progress.TOLD);
    }

    /** The recipient has answered that it has stopped. False if that was known, or nobody has told it. */
    @ModuleAction
    @Transactional
    public boolean acknowledged(UUID telling) {
        return stored.move(telling, Progress.TOLD, Progress.ACKNOWLEDGED);
    }

    private ReceiptNumber receipt(
            BorrowerId borrower, String text, List<String> ended, Instant due, Language language) {
        var names = ended.stream()
                .map(id -> purposes.find(id).orElseThrow().label().in(language))
                .collect(Collectors.joining("; "));
        return receipts.issue(
                borrower, WITHDRAWAL, text, List.of(new Fact("consents", names), new Fact("toldBy", day(due))));
    }

    private static How how(Channel channel) {
        return channel == Channel.STANDING ? How.WITHDRAWN_BY_ITSELF : How.WITHDRAWN;
    }

    private static String day(Instant due) {
        return due.atZone(ALMATY).toLocalDate().toString();
    }

    /** Whom the agreed words name; without words, whom the purpose names. */
    private static Set<String> recipients(Consent consent) {
        return consent.agreed()
                .map(words -> words.recipients())
                .orElseGet(() -> Set.copyOf(consent.purpose().recipients()));
    }

    /** That something has stopped, and what was given in writing about it. */
    public record Stopped(UUID id, ReceiptNumber receipt) {}
}
