package kz.qorgan.recovery;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.employee.CurrentEmployee;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.messaging.Messages;
import kz.qorgan.messaging.TextMessage;
import kz.qorgan.receipt.ReceiptKind;
import kz.qorgan.receipt.ReceiptNumber;
import kz.qorgan.receipt.Receipts;
import kz.qorgan.session.Ending;
import kz.qorgan.session.SessionLifecycle;
import kz.qorgan.vault.Vault.KeyDestroyed;
import kz.qorgan.verification.Enrolments;
import kz.qorgan.verification.StepUp;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of a case, each recorded and told in its own transaction. Whoever calls has decided that it may be taken. */
@Component
class RecoveryMoves {

    private static final ReceiptKind RECEIPT = new ReceiptKind("RECOVERY", 'L');

    private static final String WAIT_IS_OVER = "state = 'COOLING' and cooling_until <= portal_now()";
    private static final String TIME_IS_OVER =
            "state in ('DRAFT', 'SUBMITTED', 'CODE_SENT') and expires_at <= portal_now()";

    private final StoredRecoveries stored;
    private final Borrowers borrowers;
    private final SessionLifecycle sessions;
    private final Enrolments enrolments;
    private final StepUp stepUp;
    private final Messages messages;
    private final Receipts receipts;
    private final MessageSource texts;
    private final RecoveryPolicy policy;
    private final AuditTrail audit;
    private final CurrentEmployee current;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RecoveryMoves(
            StoredRecoveries stored,
            Borrowers borrowers,
            SessionLifecycle sessions,
            Enrolments enrolments,
            StepUp stepUp,
            Messages messages,
            Receipts receipts,
            MessageSource texts,
            RecoveryPolicy policy,
            AuditTrail audit,
            CurrentEmployee current,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.stored = stored;
        this.borrowers = borrowers;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.stepUp = stepUp;
        this.messages = messages;
        this.receipts = receipts;
        this.texts = texts;
        this.policy = policy;
        this.audit = audit;
        this.current = current;
        this.events = events;
        this.transaction = transaction;
    }

    /** The steps that time takes; one transaction for each, so that a case that fails holds up no other. */
    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void takeSteps() {
        each(WAIT_IS_OVER, this::sendCode);
        each(TIME_IS_OVER, found -> end(found, RecoveryState.EXPIRED, "TIME"));
    }

    @EventListener
    void on(KeyDestroyed gone) {
        stored.forget(gone.borrower());
    }

    /** Tells the new number that its code is awaited, if the wait is over and nothing has changed since the approval. */
    boolean sendCode(RecoveryCase recovery) {
        if (!stored.isAsApproved(recovery)) {
            return end(recovery, RecoveryState.REJECTED, "CONTENT_CHANGED");
        }
        if (!stored.sendCode(recovery.id(), policy.caseLife())) {
            return false;
        }
        messages.sendOnce(
                "recovery " + recovery.id(),
                new TextMessage(
                        recovery.to(),
                        texts.getMessage(
                                "recovery.sms.ready", null, recovery.language().locale()),
                        policy.caseLife(),
                        false));
        took(recovery, Act.RECOVERY_CODE_SENT, null, RecoveryState.CODE_SENT);
        return true;
    }

    private boolean opensAnother(MobileNumber number, BorrowerId owner) {
        return borrowers
                .withNumber(number)
                .filter(account -> !account.id().equals(owner))
                .isPresent();
    }

    /**
     * Binds the number that has just been proved, ends every session and every second factor, and begins the wait for what
     * takes data or money away. Nothing, if the case is not where it should be.
     */
    Optional<ReceiptNumber> bind(RecoveryCase recovery) {
        var owner = recovery.borrower().orElseThrow();
        var former = borrowers.profile(owner).number();
        if (!stored.isAsApproved(recovery)) {
            end(recovery, RecoveryState.REJECTED, "CONTENT_CHANGED");
            return Optional.empty();
        }
        if (opensAnother(recovery.to(), owner)) {
            end(recovery, RecoveryState.REJECTED, "NUMBER_TAKEN");
            return Optional.empty();
        }
        if (!stored.bind(recovery.id(), former)) {
            return Optional.empty();
        }
        if (!former.equals(recovery.to()) && !borrowers.bind(owner, recovery.to())) {
            throw new IllegalStateException("The number opens another account by now");
        }
        return Optional.of(startAnew(recovery, owner));
    }

    private ReceiptNumber startAnew(RecoveryCase recovery, BorrowerId owner) {
        borrowers.change(owner, AccountStatus.FROZEN, AccountStatus.ACTIVE);
        sessions.endAll(owner, Ending.Reason.ENDED_ELSEWHERE);
        enrolments.reset(owner);
        stepUp.coolDown(owner);
        took(recovery, Act.RECOVERY_BOUND, null, RecoveryState.BOUND);
        return receipts.issue(owner, RECEIPT);
    }

    /** Ends a case that is open; false if it was over. */
    boolean end(RecoveryCase recovery, RecoveryState as, String why) {
        var ended = stored.end(recovery.id(), as, why);
        if (ended) {
            var act = switch (as) {
                case CONTESTED -> Act.RECOVERY_CONTESTED;
                case REJECTED -> Act.RECOVERY_REJECTED;
                default -> Act.RECOVERY_EXPIRED;
            };
            took(recovery, act, why, as);
        }
        return ended;
    }

    /** Records the step and tells the owner; the cases of nobody are not told to anybody. */
    void took(RecoveryCase recovery, Act act, @Nullable String why, RecoveryState now) {
        recovery.borrower().ifPresent(owner -> {
            record(owner, recovery.id(), act, why);
            events.publishEvent(new RecoveryStep(owner, recovery.id(), now));
        });
    }

    void record(BorrowerId owner, UUID recovery, Act act, @Nullable String why) {
        var entry = AuditEntry.of(act).concerning(owner).on(recovery);
        var reasoned = why == null ? entry : entry.because(why);
        var me = current.find();
        audit.record(me.isPresent() ? reasoned.by(me.get().employee()) : reasoned);
    }

    private void each(String condition, Consumer<RecoveryCase> step) {
        for (var id : stored.due(condition)) {
            transaction.executeWithoutResult(running ->
                    stored.lock(id).filter(found -> stored.is(id, condition)).ifPresent(step));
        }
    }
}
