package kz.qorgan.dossier;

import static kz.qorgan.staff.Role.PRIVACY_OFFICER;
import static kz.qorgan.staff.Role.SUPERVISOR;
import static kz.qorgan.staff.Role.SUPPORT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.employee.CurrentEmployee;
import kz.qorgan.employee.Employees;
import kz.qorgan.foureyes.ApprovalResult;
import kz.qorgan.foureyes.FourEyes;
import kz.qorgan.foureyes.Proposal;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision.Refused;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import kz.qorgan.staff.StaffAction;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Opens borrowers' files: by a whole key, for a reason, by nobody too close, for a while. */
@Service
public class Openings {

    private static final String COLLEAGUE = "OPEN_COLLEAGUES_FILE";

    private final ExactKeys keys;
    private final Admission admission;
    private final StoredOpenings stored;
    private final FourEyes fourEyes;
    private final CurrentEmployee current;
    private final Employees employees;
    private final DossierPolicy policy;
    private final Limits limits;
    private final AuditTrail audit;

    Openings(
            ExactKeys keys,
            Admission admission,
            StoredOpenings stored,
            FourEyes fourEyes,
            CurrentEmployee current,
            Employees employees,
            DossierPolicy policy,
            Limits limits,
            AuditTrail audit) {
        this.keys = keys;
        this.admission = admission;
        this.stored = stored;
        this.fourEyes = fourEyes;
        this.current = current;
        this.employees = employees;
        this.policy = policy;
        this.limits = limits;
        this.audit = audit;
    }

    /** Opens the file that a key names; the borrower is told in the history who, when and why. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional
    public OpeningResult open(String key, Reason reason) {
        var me = current.id();
        if (limits.take(Attempt.of(LimitRow.STAFF_SEARCH, me.toString())) instanceof Refused refused) {
            return new OpeningResult.TryLater(refused.until());
        }
        var borrower = keys.read(key).flatMap(lookUp -> lookUp.get());
        if (borrower.isEmpty()) {
            return new OpeningResult.Nobody();
        }
        var result = admission.decide(me, borrower.get(), reason);
        return switch (result) {
            case OpeningResult.SecondPersonNeeded needed -> proposed(needed, borrower.get());
            case OpeningResult.Opened opened -> {
                record(borrower.get(), opened.opening());
                yield opened;
            }
            default -> result;
        };
    }

    /** The files that are open to who is asking, the newest first. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional(readOnly = true)
    public List<Opening> mine() {
        return stored.openOf(current.id());
    }

    /** Colleagues' files that somebody wants to open and somebody else must agree to. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional(readOnly = true)
    public List<Proposal> waiting() {
        return fourEyes.open(COLLEAGUE);
    }

    /** Agrees that a colleague's file is opened by who has asked for it. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional
    public ApprovalResult agree(Proposal proposal) {
        var opening = stored.find(proposal.subject()).filter(Opening::waiting);
        if (opening.isEmpty()) {
            return new ApprovalResult.Over();
        }
        var result = fourEyes.approve(proposal.id(), content(opening.get()));
        if (result instanceof ApprovalResult.Approved) {
            stored.admit(opening.get().id(), policy.openFor());
            record(opening.get().borrower(), opening.get().id());
        }
        return result;
    }

    /** Refuses, or takes the own wish back. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional
    public boolean refuse(Proposal proposal) {
        return fourEyes.refuse(proposal.id());
    }

    /** Who has proposed an act on a file, and the reason that the file is opened for. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional(readOnly = true)
    public Wish wish(Proposal proposal) {
        return new Wish(
                employees.get(proposal.by()).code(),
                known(proposal.subject()).words().orElse(""));
    }

    /** What a second person needs to know. */
    public record Wish(String code, String reason) {}

    /** Any opening, for an act that two people decide about. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Opening known(UUID opening) {
        return stored.find(opening).orElseThrow();
    }

    /** An opening of who is asking that is not over; refuses whoever has none. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Opening require(UUID opening) {
        return find(opening).orElseThrow(() -> new AccessDeniedException("This file is not open"));
    }

    /** The same for a page that says what to do where there is none. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Opening> find(UUID opening) {
        return stored.open(opening, current.id());
    }

    /** A second person needs to know exactly this; if nobody can be asked, nothing is stored. */
    private OpeningResult proposed(OpeningResult.SecondPersonNeeded needed, BorrowerId borrower) {
        if (!current.isFresh()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new OpeningResult.ProofNeeded();
        }
        fourEyes.propose(
                COLLEAGUE,
                needed.opening(),
                content(stored.find(needed.opening()).orElseThrow()));
        audit.record(AuditEntry.of(Act.BORROWER_SEARCHED)
                .concerning(borrower)
                .by(current.id())
                .on(needed.opening()));
        return needed;
    }

    private void record(BorrowerId borrower, UUID opening) {
        var me = current.require();
        audit.record(AuditEntry.of(Act.FILE_OPENED)
                .concerning(borrower)
                .by(me.employee())
                .in(me.session())
                .on(opening));
    }

    private static String content(Opening opening) {
        return "%s %s %s %s %s"
                .formatted(
                        opening.id(),
                        opening.borrower(),
                        opening.employee(),
                        opening.kind(),
                        opening.words().orElse(""));
    }
}
