package kz.qorgan.recovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.employee.CurrentEmployee;
import kz.qorgan.employee.Employees;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import kz.qorgan.recovery.RecoveryCase.Found;
import kz.qorgan.staff.EmployeeId;
import kz.qorgan.staff.Role;
import kz.qorgan.staff.StaffAction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What staff do with a case: check, propose, approve, refuse. They never see a code, a password or the stored document, and
 * nothing here shortens the wait.
 */
@Service
public class RecoveryDesk {

    private final StoredRecoveries stored;
    private final RecoveryRows rows;
    private final RecoveryMoves moves;
    private final RecoveryDecisions decisions;
    private final Borrowers borrowers;
    private final CurrentEmployee current;
    private final Employees employees;
    private final Limits limits;
    private final RecoveryPolicy policy;
    private final TransactionTemplate transaction;

    RecoveryDesk(
            StoredRecoveries stored,
            RecoveryRows rows,
            RecoveryMoves moves,
            RecoveryDecisions decisions,
            Borrowers borrowers,
            CurrentEmployee current,
            Employees employees,
            Limits limits,
            RecoveryPolicy policy,
            TransactionTemplate transaction) {
        this.stored = stored;
        this.rows = rows;
        this.moves = moves;
        this.decisions = decisions;
        this.borrowers = borrowers;
        this.current = current;
        this.employees = employees;
        this.limits = limits;
        this.policy = policy;
        this.transaction = transaction;
    }

    /** The cases that are open, the most urgent first. */
    @StaffAction({Role.SUPPORT, Role.SUPERVISOR})
    @Transactional(readOnly = true)
    public List<Shown> open() {
        return stored.open().stream().map(this::shown).toList();
    }

    /** Compares the number that staff read on a document, and keeps that they have seen what they say. */
    @StaffAction({Role.SUPPORT, Role.SUPERVISOR})
    public DeskResult check(UUID recovery, Evidence kind, Checklist seen) {
        if (!kind.isByStaff() || !seen.document() || !seen.face()) {
            return DeskResult.CHECKLIST_INCOMPLETE;
        }
        var counted = transaction.execute(status -> rows.countDocument(recovery, policy.documentTries()));
        return Boolean.TRUE.equals(counted)
                ? inTransaction(() -> decisions.keep(recovery, kind, seen.documentNumber()))
                : DeskResult.TOO_MANY;
    }

    /** Proposes that the account gets the new number. Password and code must be fresh. */
    @StaffAction({Role.SUPPORT, Role.SUPERVISOR})
    public DeskResult submit(UUID recovery) {
        return limited(LimitRow.RECOVERY_SUBMIT)
                ? inTransaction(() -> decisions.propose(recovery))
                : DeskResult.TOO_MANY;
    }

    /** Approves exactly what somebody else has proposed. Password and code must be fresh. */
    @StaffAction({Role.SUPPORT, Role.SUPERVISOR})
    public DeskResult approve(UUID recovery) {
        return limited(LimitRow.RECOVERY_APPROVE)
                ? inTransaction(() -> decisions.decide(recovery))
                : DeskResult.TOO_MANY;
    }

    /** Ends a case at any step before the number is bound. It takes away and never gives, so one person is enough. */
    @StaffAction({Role.SUPPORT, Role.SUPERVISOR})
    public DeskResult reject(UUID recovery) {
        return inTransaction(() -> stored.lock(recovery)
                .filter(found -> moves.end(found, RecoveryState.REJECTED, "BY_STAFF"))
                .map(found -> DeskResult.DONE)
                .orElse(DeskResult.OVER));
    }

    private boolean limited(LimitRow row) {
        return limits.take(Attempt.of(row, current.id().toString())) instanceof Decision.Permitted;
    }

    private DeskResult inTransaction(java.util.function.Supplier<DeskResult> act) {
        return Optional.ofNullable(transaction.execute(status -> act.get())).orElse(DeskResult.OVER);
    }

    private Shown shown(RecoveryCase found) {
        var owner = borrowers.kept(found.borrower().orElseThrow());
        List<String> who = new ArrayList<>();
        found.evidence().forEach(each -> who.add(each.by().map(this::codeOf).orElse("")));
        return new Shown(
                found.id(),
                found.number(),
                owner.iin().masked(),
                owner.number().masked(),
                found.to().masked(),
                found.state(),
                found.createdAt(),
                found.expiresAt(),
                found.coolingUntil(),
                found.evidence().stream().map(Found::kind).toList(),
                who,
                found.submittedBy().map(this::codeOf),
                found.approvedBy().map(this::codeOf),
                found.submittedBy().filter(current.id()::equals).isPresent());
    }

    private String codeOf(EmployeeId who) {
        return employees.get(who).code();
    }

    /** What somebody of the staff has seen with the own eyes. Never printed. */
    public record Checklist(String documentNumber, boolean document, boolean face) {

        @Override
        public String toString() {
            return "***";
        }
    }

    /**
     * A case as staff see it: everything masked.
     *
     * @param checkedBy in the order of the evidence; empty where the person proved it
     * @param mine whether the one who asks has proposed it
     */
    public record Shown(
            UUID id,
            String number,
            String iin,
            String formerNumber,
            String newNumber,
            RecoveryState state,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> coolingUntil,
            List<Evidence> evidence,
            List<String> checkedBy,
            Optional<String> submittedBy,
            Optional<String> approvedBy,
            boolean mine) {

        /** What staff may still add. */
        public Set<Evidence> missing() {
            var missing = new java.util.TreeSet<>(Set.of(Evidence.BRANCH_CHECK, Evidence.PHOTO_COMPARE));
            missing.removeAll(evidence);
            return missing;
        }
    }

    /** What came of an act. */
    public enum DeskResult {
        DONE,
        /** Somebody else must do it: the one who asks has proposed it or checked something for it. */
        OWN_WORK,
        /** Password and code must be given again first. */
        PROOF_NEEDED,
        /** It is not what was proposed; the case is over. */
        CONTENT_CHANGED,
        NO_EVIDENCE,
        CHECKLIST_INCOMPLETE,
        /** The number is not one that is stored. */
        DOCUMENT_DIFFERS,
        /** A second number is on its way to the same account. */
        ANOTHER_UNDER_WAY,
        TOO_MANY,
        /** The case is at another step by now, or there is none. */
        OVER
    }
}
