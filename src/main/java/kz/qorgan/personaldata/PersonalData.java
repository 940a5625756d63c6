package kz.qorgan.personaldata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.catalogue.Source;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
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
    private final Vault vault;
    private final AuditTrail audit;

    PersonalData(StoredValues stored, RecipientNotices recipients, Vault vault, AuditTrail audit) {
        this.stored = stored;
        this.recipients = recipients;
        this.vault = vault;
        this.audit = audit;
    }

    /**
     * Keeps what the lender's core system says; a field that it does not name keeps what it has. A value that the person
     * has corrected here is not replaced by the one from before the correction, of which the core may not know yet. Says
     * whether a value changed.
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean keep(BorrowerId borrower, Map<String, String> values, Source origin) {
        if (values.isEmpty()) {
            return false;
        }
        var seal = vault.of(borrower);
        var kept = stored.of(borrower).stream().collect(Collectors.toMap(StoredValue::field, Function.identity()));
        List<String> same = new ArrayList<>();
        var changed = false;
        for (var value : values.entrySet()) {
            var before = Optional.ofNullable(kept.get(value.getKey()));
            if (before.filter(now -> now.open(borrower, seal).equals(value.getValue())).isPresent()) {
                same.add(value.getKey());
            } else if (!isOlderThanCorrection(borrower, before, value.getValue(), seal)) {
                put(borrower, value.getKey(), before, value.getValue(), origin, seal);
                changed = true;
            }
        }
        stored.confirm(borrower, same);
        if (changed) {
            audit.record(AuditEntry.of(kept.isEmpty() ? Act.SENSITIVE_CREATE : Act.SENSITIVE_UPDATE)
                    .concerning(borrower));
        }
        return changed;
    }

    /** One value, for what the portal does itself, such as sending mail to its owner. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<String> value(BorrowerId borrower, String field) {
        return stored.find(borrower, field).map(value -> value.open(borrower, vault.of(borrower)));
    }

    /**
     * Replaces a value by a corrected one. Who has received the former one is to be told.
     *
     * @param origin who says so: the person, or staff who have seen a document
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(BorrowerId borrower, String field, String value, Source origin) {
        put(borrower, field, stored.find(borrower, field), value, origin, vault.of(borrower));
        recipients.tell(borrower, field);
    }

    private void put(
            BorrowerId borrower, String field, Optional<StoredValue> before, String value, Source origin, Seal seal) {
        if (!stored.put(borrower, field, before, value, origin, seal)) {
            throw new ConcurrencyFailureException("Another value came first");
        }
    }

    private boolean isOlderThanCorrection(
            BorrowerId borrower, Optional<StoredValue> now, String value, Seal seal) {
        return now.filter(corrected -> corrected.origin() == Source.PERSON).isPresent()
                && stored.former(borrower, now.orElseThrow().field(), 1).stream()
                        .anyMatch(former -> former.value().open(borrower, seal).equals(value));
    }
}
