package kz.qorgan.personaldata;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.catalogue.Source;
import kz.qorgan.contacts.ContactNumbers;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.personaldata.RecipientNotices.Because;
import kz.qorgan.restriction.Restrictions;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.vault.Seal;
import kz.qorgan.vault.Vault;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the values of a borrower's fields, each sealed with the borrower's own key and bound to its field and version. A
 * value that is replaced is kept beside the new one until its term ends.
 */
@Service
public class PersonalData {

    private final StoredValues stored;
    private final RecipientNotices recipients;
    private final Borrowers borrowers;
    private final Restrictions restrictions;
    private final ContactNumbers contacts;
    private final Vault vault;
    private final AuditTrail audit;
    private final CurrentBorrower current;

    PersonalData(
            StoredValues stored,
            RecipientNotices recipients,
            Borrowers borrowers,
            Restrictions restrictions,
            ContactNumbers contacts,
            Vault vault,
            AuditTrail audit,
            CurrentBorrower current) {
        this.stored = stored;
        this.recipients = recipients;
        this.borrowers = borrowers;
        this.restrictions = restrictions;
        this.contacts = contacts;
        this.vault = vault;
        this.audit = audit;
        this.current = current;
    }

    /**
     * Keeps what the lender's core system says; a field that it does not name keeps what it has. A value that the person
     * has corrected here is not replaced by the one from before the correction, of which the core may not know yet, and a
     * blocked one is not touched at all. Says whether a value changed.
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean keep(BorrowerId borrower, Map<String, String> values, Source origin) {
        borrowers.lock(borrower, true);
        var seal = vault.of(borrower);
        var kept = stored.of(borrower).stream().collect(Collectors.toMap(StoredValue::field, Function.identity()));
        var blocked = restrictions.on(borrower);
        var judged = values.entrySet().stream()
                .filter(said -> !blocked.test(said.getKey()))
                .collect(Collectors.groupingBy(
                        said -> judge(borrower, Optional.ofNullable(kept.get(said.getKey())), said.getValue(), seal)));
        var news = judged.getOrDefault(Judgement.NEWS, List.of());
        for (var said : news) {
            put(borrower, said.getKey(), Optional.ofNullable(kept.get(said.getKey())), said.getValue(), origin, seal);
        }
        confirm(borrower, judged.getOrDefault(Judgement.SAME, List.of()));
        if (!news.isEmpty()) {
            audit.record(AuditEntry.of(kept.isEmpty() ? Act.SENSITIVE_CREATE : Act.SENSITIVE_UPDATE)
                    .concerning(borrower));
        }
        return !news.isEmpty();
    }

    /** Finds numbers of people whom borrowers named before they could be found, so many at a time. Says how many. */
    @ModuleAction
    @Transactional
    public int indexContacts(int most) {
        var missing = stored.withoutIndex(contacts.fields(), most);
        missing.forEach(place -> value(place.borrower(), place.field())
                .ifPresent(value -> contacts.keep(place.borrower(), place.field(), value)));
        return missing.size();
    }

    /** One value, for what the portal does itself, such as sending mail to its owner. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<String> value(BorrowerId borrower, String field) {
        return stored.find(borrower, field).map(value -> value.open(borrower, vault.of(borrower)));
    }

    /** Of which fields there is a value, and since when. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<String, Instant> storedSince(BorrowerId borrower) {
        return stored.of(borrower).stream().collect(Collectors.toMap(StoredValue::field, StoredValue::recordedAt));
    }

    /**
     * Replaces a value by a corrected one. Who has received the former one is to be told.
     *
     * @param origin who says so: the person, or staff who have seen a document
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(BorrowerId borrower, String field, String value, Source origin) {
        borrowers.lock(borrower, true);
        put(borrower, field, stored.find(borrower, field), value, origin, vault.of(borrower));
        recipients.tell(borrower, field, Because.CORRECTED);
        var entry = AuditEntry.of(Act.SENSITIVE_UPDATE)
                .concerning(borrower)
                .on(field)
                .because(origin == Source.PERSON ? "CORRECTED" : "CORRECTED_BY_STAFF");
        var session = current.find().filter(me -> me.borrower().equals(borrower));
        audit.record(session.map(me -> entry.in(me.session())).orElse(entry));
    }

    /**
     * Destroys the values of these fields with everything that stood there before; who has received them is to be told.
     * Says how many fields had one.
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public int destroy(BorrowerId borrower, Set<String> fields) {
        borrowers.lock(borrower, true);
        var kept = stored.of(borrower).stream()
                .map(StoredValue::field)
                .filter(fields::contains)
                .toList();
        kept.forEach(field -> {
            recipients.tell(borrower, field, Because.DESTROYED);
            stored.destroy(borrower, field);
            contacts.forget(borrower, field);
            audit.record(AuditEntry.of(Act.DATA_DESTROYED).concerning(borrower).on(field));
        });
        return kept.size();
    }

    private void confirm(BorrowerId borrower, List<Map.Entry<String, String>> same) {
        stored.confirm(borrower, same.stream().map(Map.Entry::getKey).toList());
    }

    private void put(
            BorrowerId borrower, String field, Optional<StoredValue> before, String value, Source origin, Seal seal) {
        if (!stored.put(borrower, field, before, value, origin, seal)) {
            throw new ConcurrencyFailureException("Another value came first");
        }
        contacts.keep(borrower, field, value);
    }

    private Judgement judge(BorrowerId borrower, Optional<StoredValue> now, String said, Seal seal) {
        if (now.isEmpty()) {
            return Judgement.NEWS;
        }
        if (now.get().open(borrower, seal).equals(said)) {
            return Judgement.SAME;
        }
        return now.get().origin() == Source.PERSON && stoodBefore(borrower, now.get(), said, seal)
                ? Judgement.OUTDATED
                : Judgement.NEWS;
    }

    private boolean stoodBefore(BorrowerId borrower, StoredValue now, String said, Seal seal) {
        return stored.former(borrower, now.field(), 1).stream()
                .anyMatch(former -> former.value().open(borrower, seal).equals(said));
    }

    /** What a handed over value is, beside the one that is kept. */
    private enum Judgement {
        NEWS,
        SAME,
        OUTDATED
    }
}
