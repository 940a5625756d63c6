package kz.qorgan.restriction;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.vault.RandomValues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which data must not be used. Whoever is about to show a value to staff, change it, or give it to a recipient asks
 * here first; the owner goes on seeing everything.
 */
@Service
public class Restrictions {

    private final StoredRestrictions stored;
    private final Catalogue catalogue;
    private final CurrentBorrower current;
    private final AuditTrail audit;
    private final RandomValues random;

    Restrictions(
            StoredRestrictions stored,
            Catalogue catalogue,
            CurrentBorrower current,
            AuditTrail audit,
            RandomValues random) {
        this.stored = stored;
        this.catalogue = catalogue;
        this.current = current;
        this.audit = audit;
        this.random = random;
    }

    /** Whether a field must not be used, blocked or locked. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isBlocked(BorrowerId borrower, String field) {
        return on(borrower).test(field);
    }

    /** The same for many fields of one borrower, read once. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Predicate<String> on(BorrowerId borrower) {
        var scopes = stored.of(borrower).stream().map(Restriction::scope).toList();
        return field -> scopes.stream().anyMatch(scope -> covers(scope, field));
    }

    /** What holds now about a borrower. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Restriction> of(BorrowerId borrower) {
        return stored.of(borrower);
    }

    /** What holds now about the own data. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<Restriction> mine() {
        return stored.of(current.require().borrower());
    }

    /** Whether the scope is a name of the catalogue, or everything. */
    @ModuleAction
    public boolean isKnown(Scope scope) {
        return scope.isEverything()
                || catalogue.field(scope.name()).isPresent()
                || catalogue.categories().stream()
                        .anyMatch(category -> category.id().equals(scope.name()));
    }

    /** From now on the data must not be used. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void block(BorrowerId borrower, Scope scope) {
        if (stored.add(random.uuid(), borrower, scope, Restriction.Kind.BLOCKED, null)) {
            record(Act.DATA_RESTRICTED, borrower, Restriction.Kind.BLOCKED);
        }
    }

    /** Until that day the data is kept and must not be used. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(BorrowerId borrower, Scope scope, LocalDate until) {
        if (stored.add(random.uuid(), borrower, scope, Restriction.Kind.LOCKED, until)) {
            record(Act.DATA_RESTRICTED, borrower, Restriction.Kind.LOCKED);
        }
    }

    /** Blocks of this scope are over, and for everything all of them. A lock stays: the law made it. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void unblock(BorrowerId borrower, Scope scope) {
        if (stored.lift(borrower, scope, Restriction.Kind.BLOCKED) > 0) {
            record(Act.DATA_RELEASED, borrower, Restriction.Kind.BLOCKED);
        }
    }

    /** The fields of the catalogue that a scope covers. */
    @ModuleAction
    public Set<String> fieldsOf(Scope scope) {
        return catalogue.fields().stream()
                .map(field -> field.name())
                .filter(field -> covers(scope, field))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private boolean covers(Scope scope, String field) {
        return scope.isEverything()
                || scope.name().equals(field)
                || catalogue.categoryOf(field).id().equals(scope.name());
    }

    private void record(Act act, BorrowerId borrower, Restriction.Kind kind) {
        audit.record(AuditEntry.of(act).concerning(borrower).because(kind));
    }
}
