package kz.qorgan.consenttexts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.catalogue.Words;
import kz.qorgan.consenttexts.PublishResult.NoSuchDocument;
import kz.qorgan.consenttexts.PublishResult.Overtaken;
import kz.qorgan.consenttexts.PublishResult.Published;
import kz.qorgan.consenttexts.PublishResult.TooEarly;
import kz.qorgan.consenttexts.PublishResult.Unchanged;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.purposes.ConsentPurpose;
import kz.qorgan.purposes.Purposes;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.staff.EmployeeId;
import kz.qorgan.vault.RandomValues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The texts that hold, those that held and those to come; publishes another version, and remembers who has read which. */
@Service
public class Texts {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private final StoredTexts stored;
    private final Purposes purposes;
    private final CurrentBorrower current;
    private final AuditTrail audit;
    private final RandomValues random;
    private final Clock clock;

    Texts(
            StoredTexts stored,
            Purposes purposes,
            CurrentBorrower current,
            AuditTrail audit,
            RandomValues random,
            Clock clock) {
        this.stored = stored;
        this.purposes = purposes;
        this.current = current;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /** Remembers which versions the borrower was shown. */
    @BorrowerAction
    @Transactional
    public void markRead(Collection<UUID> versions, Language language) {
        var me = current.require();
        stored.markRead(me.borrower(), versions, me.session(), language);
    }

    /** The version of a document that holds today; nothing for one that has no text yet. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<TextVersion> current(String document) {
        return stored.of(document).stream()
                .filter(version -> !version.effectiveOn().isAfter(today()))
                .findFirst();
    }

    /** The version that held on a day; before the first one the first. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<TextVersion> on(String document, LocalDate day) {
        return held(stored.of(document), day);
    }

    /** The versions that hold on a day, by document; those that begin later are left out. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<String, TextVersion> allOn(LocalDate day) {
        Map<String, TextVersion> held = new LinkedHashMap<>();
        stored.all().stream()
                .filter(version -> !version.effectiveOn().isAfter(day))
                .forEach(version -> held.putIfAbsent(version.document(), version));
        return held;
    }

    /** Those that hold today, by document. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<String, TextVersion> allCurrent() {
        return allOn(today());
    }

    /** All versions of a document, the newest first. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<TextVersion> versions(String document) {
        return stored.of(document);
    }

    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<TextVersion> find(UUID id) {
        return stored.find(id);
    }

    /** What a borrower was shown, the newest first. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Reading> readings(BorrowerId borrower) {
        return stored.readings(borrower);
    }

    /**
     * Publishes the next version of a document. A consent is then asked for with the recipients and data that the lender's
     * file names now. Who may publish is for the caller to know.
     *
     * @param after the number of the version that it was written after, 0 for none
     * @param by who publishes it, if a person does
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public PublishResult publish(
            String document, int after, LocalDate effectiveOn, Words words, Optional<EmployeeId> by) {
        var purpose = purposes.find(document).filter(ConsentPurpose::isAsked);
        if (purpose.isEmpty() && !document.equals(TextVersion.POLICY)) {
            return new NoSuchDocument();
        }
        var newest = stored.of(document).stream().findFirst();
        if (newest.map(TextVersion::number).orElse(0) != after) {
            return new Overtaken();
        }
        if (effectiveOn.isBefore(today())
                || newest.filter(last -> !effectiveOn.isAfter(last.effectiveOn()))
                        .isPresent()) {
            return new TooEarly();
        }
        return publish(next(document, after + 1, effectiveOn, words, purpose), newest, by);
    }

    private PublishResult publish(TextVersion next, Optional<TextVersion> newest, Optional<EmployeeId> by) {
        if (newest.filter(last -> saysTheSame(last, next)).isPresent()) {
            return new Unchanged();
        }
        if (!stored.add(next)) {
            return new Overtaken();
        }
        var entry = AuditEntry.of(Act.TEXT_PUBLISHED).on(next.document() + " " + next.number());
        audit.record(by.map(entry::by).orElse(entry));
        return new Published(next);
    }

    private TextVersion next(
            String document, int number, LocalDate effectiveOn, Words words, Optional<ConsentPurpose> purpose) {
        return new TextVersion(
                random.uuid(),
                document,
                number,
                effectiveOn,
                words,
                new HashSet<>(purpose.map(ConsentPurpose::recipients).orElse(List.of())),
                new HashSet<>(purpose.map(ConsentPurpose::data).orElse(List.of())));
    }

    private static boolean saysTheSame(TextVersion one, TextVersion other) {
        return one.words().equals(other.words())
                && one.recipients().equals(other.recipients())
                && one.fields().equals(other.fields());
    }

    private static Optional<TextVersion> held(List<TextVersion> newestFirst, LocalDate day) {
        var begun = newestFirst.stream()
                .filter(version -> !version.effectiveOn().isAfter(day))
                .findFirst();
        return begun.or(() -> new ArrayList<>(newestFirst).reversed().stream().findFirst());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ALMATY);
    }
}
