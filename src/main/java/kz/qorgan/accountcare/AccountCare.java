package kz.qorgan.accountcare;

import static kz.qorgan.staff.Role.PRIVACY_OFFICER;
import static kz.qorgan.staff.Role.SUPERVISOR;
import static kz.qorgan.staff.Role.SUPPORT;

import java.time.Clock;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.dossier.Openings;
import kz.qorgan.employee.CurrentEmployee;
import kz.qorgan.freeze.AccountFreeze;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.session.Ending;
import kz.qorgan.session.SessionLifecycle;
import kz.qorgan.session.SessionLookup;
import kz.qorgan.staff.StaffAction;
import kz.qorgan.verification.Enrolments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Acts on an account whose file is open to who is asking; the reason is the one that the file was opened for. */
@Service
public class AccountCare {

    private final Openings openings;
    private final Borrowers borrowers;
    private final SessionLookup lookup;
    private final SessionLifecycle sessions;
    private final AccountFreeze freezing;
    private final Enrolments enrolments;
    private final CurrentEmployee current;
    private final AuditTrail audit;
    private final Clock clock;

    AccountCare(
            Openings openings,
            Borrowers borrowers,
            SessionLookup lookup,
            SessionLifecycle sessions,
            AccountFreeze freezing,
            Enrolments enrolments,
            CurrentEmployee current,
            AuditTrail audit,
            Clock clock) {
        this.openings = openings;
        this.borrowers = borrowers;
        this.lookup = lookup;
        this.sessions = sessions;
        this.freezing = freezing;
        this.enrolments = enrolments;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** How the account stands. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional(readOnly = true)
    public AccountView look(UUID opening) {
        var owner = openings.require(opening).borrower();
        var now = clock.instant();
        return new AccountView(
                borrowers.isIn(owner, AccountStatus.FROZEN),
                lookup.kept(owner).stream()
                        .filter(session -> session.endedAt().isEmpty())
                        .toList(),
                enrolments.of(owner).stream()
                        .filter(factor -> !factor.isUsableAt(now))
                        .toList());
    }

    /** Ends every session of the borrower, and says how many. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional
    public int endSessions(UUID opening) {
        var owner = openings.require(opening).borrower();
        var ended = sessions.endAll(owner, Ending.Reason.BY_STAFF);
        record(owner, opening, "SESSIONS_ENDED");
        return ended;
    }

    /** Freezes the account; false if the lender has closed it. It takes away, so that one person is enough. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional
    public boolean freeze(UUID opening) {
        var owner = openings.require(opening).borrower();
        record(owner, opening, "FROZEN");
        return freezing.freeze(owner, AccountFreeze.Cause.STAFF).isPresent();
    }

    /**
     * Says that the person who set up a waiting factor is the borrower, by a document seen at the branch: the factor counts
     * now. False without a fresh proof of who is asking, or if it was vetoed before.
     */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional
    public boolean confirmFactor(UUID opening, UUID factor) {
        var owner = openings.require(opening).borrower();
        if (!current.isFresh() || !enrolments.confirm(factor, owner)) {
            return false;
        }
        record(owner, opening, "FACTOR_CONFIRMED");
        return true;
    }

    private void record(BorrowerId owner, UUID opening, String word) {
        var me = current.require();
        audit.record(AuditEntry.of(Act.STAFF_ACTED)
                .concerning(owner)
                .by(me.employee())
                .in(me.session())
                .on(opening)
                .because(word));
    }
}
