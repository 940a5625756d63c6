package kz.qorgan.freeze;

import java.util.Optional;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.receipt.ReceiptKind;
import kz.qorgan.receipt.ReceiptNumber;
import kz.qorgan.receipt.Receipts;
import kz.qorgan.session.Ending;
import kz.qorgan.session.SessionLifecycle;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The act itself, for whoever has reason to believe that it is the owner's will. It takes away and never gives. */
@Service
public class AccountFreeze {

    private static final ReceiptKind RECEIPT = new ReceiptKind("FREEZE", 'F');
    private static final ReceiptKind REOPENED = new ReceiptKind("UNFREEZE", 'U');

    private final Borrowers borrowers;
    private final SessionLifecycle sessions;
    private final Receipts receipts;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    AccountFreeze(
            Borrowers borrowers,
            SessionLifecycle sessions,
            Receipts receipts,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.borrowers = borrowers;
        this.sessions = sessions;
        this.receipts = receipts;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Freezes an account and ends every session of it. For one that is frozen already it gives another receipt and tells
     * nobody again; nothing for an account that the lender closed.
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ReceiptNumber> freeze(BorrowerId owner, Cause cause) {
        var frozenNow = borrowers.change(owner, AccountStatus.ACTIVE, AccountStatus.FROZEN);
        if (!frozenNow && !borrowers.isIn(owner, AccountStatus.FROZEN)) {
            return Optional.empty();
        }
        sessions.endAll(owner, Ending.Reason.ACCOUNT_CLOSED);
        var receipt = receipts.issue(owner, RECEIPT);
        if (frozenNow) {
            audit.record(AuditEntry.of(Act.AUTHN_LOGIN_LOCK)
                    .concerning(owner)
                    .on(receipt)
                    .because(cause));
            events.publishEvent(new AccountFrozen(owner, receipt));
        }
        return Optional.of(receipt);
    }

    /** Opens a frozen account; who decides that has made sure who the owner is. False if it is not frozen. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reopen(BorrowerId owner) {
        if (!borrowers.change(owner, AccountStatus.FROZEN, AccountStatus.ACTIVE)) {
            return false;
        }
        var receipt = receipts.issue(owner, REOPENED);
        audit.record(AuditEntry.of(Act.AUTHN_LOGIN_UNLOCK).concerning(owner).on(receipt));
        events.publishEvent(new AccountReopened(owner, receipt));
        return true;
    }

    /** How the owner's will was known. */
    public enum Cause {
        /** A code that came to the bound phone. */
        CODE,
        /** The link "it was not me" in a notice. */
        NOTICE,
        /** The owner told support. */
        STAFF
    }
}
