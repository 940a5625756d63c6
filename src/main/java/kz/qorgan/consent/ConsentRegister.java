package kz.qorgan.consent;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.consent.ConsentEvent.Kind;
import kz.qorgan.consenttexts.TextVersion;
import kz.qorgan.consenttexts.Texts;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.purposes.ConsentPurpose;
import kz.qorgan.purposes.Purposes;
import kz.qorgan.session.CurrentBorrower;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what was said about consents, each time with the words, the way and the proof. One borrower's at a time. */
@Service
public class ConsentRegister {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private final StoredConsents stored;
    private final Purposes purposes;
    private final Texts texts;
    private final CurrentBorrower current;
    private final AuditTrail audit;

    ConsentRegister(StoredConsents stored, Purposes purposes, Texts texts, CurrentBorrower current, AuditTrail audit) {
        this.stored = stored;
        this.purposes = purposes;
        this.texts = texts;
        this.current = current;
        this.audit = audit;
    }

    /** Until the transaction ends nobody else changes this borrower's consents. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(BorrowerId borrower) {
        stored.lock(borrower);
    }

    /** Whether the lender's files know the purpose and the version. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean knows(HandedConsent handed) {
        return purposes.find(handed.purpose()).filter(ConsentPurpose::isAsked).isPresent()
                && words(handed).isPresent();
    }

    /** Takes over what was said outside the portal; once, however often it is handed over. Says whether one was new. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(BorrowerId borrower, Collection<HandedConsent> handed) {
        var taken =
                handed.stream().filter(one -> add(borrower, one, words(one))).toList();
        taken.stream()
                .collect(Collectors.toMap(HandedConsent::kind, HandedConsent::channel, (one, another) -> one))
                .forEach((kind, channel) -> audit.record(
                        AuditEntry.of(act(kind)).concerning(borrower).because(channel)));
        return !taken.isEmpty();
    }

    /** Whoever signed a contract that day agreed to what comes with it, unless something else is known. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean agreedWithContract(BorrowerId borrower, LocalDate signedOn) {
        var known = stored.purposesOf(borrower);
        var words = texts.allOn(signedOn);
        var agreed = purposes.all().stream()
                .filter(purpose -> purpose.withContract() && !known.contains(purpose.id()))
                .map(purpose -> withContract(purpose, signedOn))
                .filter(handed -> add(
                        borrower,
                        handed,
                        Optional.ofNullable(words.get(handed.purpose())).or(() -> words(handed))))
                .count();
        if (agreed > 0) {
            audit.record(AuditEntry.of(Act.CONSENT_GIVEN).concerning(borrower).because(Channel.CONTRACT));
        }
        return agreed > 0;
    }

    /** Takes down what was said here and now. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void say(BorrowerId borrower, TextVersion words, Kind kind, Channel channel, String proof) {
        stored.add(
                borrower,
                new ConsentEvent(words.document(), kind, words.id(), words.hash(), channel, proof, stored.now()));
        var entry = AuditEntry.of(act(kind))
                .concerning(borrower)
                .on(words.document() + " " + words.number())
                .because(channel);
        var session = current.find().filter(me -> me.borrower().equals(borrower));
        audit.record(session.map(me -> entry.in(me.session())).orElse(entry));
    }

    /** Ends a consent that is given; false if it is not given any more. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(BorrowerId borrower, String purpose, Channel channel, String proof) {
        var given = stored.last(borrower, purpose).filter(event -> event.kind() == Kind.GIVEN);
        given.flatMap(event -> texts.find(event.version()))
                .ifPresent(words -> say(borrower, words, Kind.WITHDRAWN, channel, proof));
        return given.isPresent();
    }

    private boolean add(BorrowerId borrower, HandedConsent handed, Optional<TextVersion> about) {
        var at = handed.on().atStartOfDay(ALMATY).toInstant();
        return about.map(words -> new ConsentEvent(
                        handed.purpose(),
                        handed.kind(),
                        words.id(),
                        words.hash(),
                        handed.channel(),
                        handed.proof(),
                        at))
                .filter(event -> stored.add(borrower, event))
                .isPresent();
    }

    private Optional<TextVersion> words(HandedConsent handed) {
        return handed.text()
                .map(number -> texts.versions(handed.purpose()).stream()
                        .filter(version -> version.number() == number)
                        .findFirst())
                .orElseGet(() -> texts.on(handed.purpose(), handed.on()));
    }

    private static HandedConsent withContract(ConsentPurpose purpose, LocalDate signedOn) {
        return new HandedConsent(
                purpose.id(), Kind.GIVEN, signedOn, Optional.empty(), Channel.CONTRACT, "contract-" + signedOn);
    }

    private static Act act(Kind kind) {
        return switch (kind) {
            case GIVEN -> Act.CONSENT_GIVEN;
            case REFUSED -> Act.CONSENT_REFUSED;
            case WITHDRAWN -> Act.CONSENT_WITHDRAWN;
        };
    }
}
