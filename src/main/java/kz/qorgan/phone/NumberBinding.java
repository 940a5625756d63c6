package kz.qorgan.phone;

import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.otp.CodeResult;
import kz.qorgan.otp.CodeVerification;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.session.Sessions;
import kz.qorgan.verification.StepUp;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The last step of a change of number: both are proved, and everything that follows happens in one transaction. */
@Component
class NumberBinding {

    private final StoredNumberChanges stored;
    private final CodeVerification codes;
    private final Borrowers borrowers;
    private final Sessions sessions;
    private final StepUp stepUp;
    private final CurrentBorrower current;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    NumberBinding(
            StoredNumberChanges stored,
            CodeVerification codes,
            Borrowers borrowers,
            Sessions sessions,
            StepUp stepUp,
            CurrentBorrower current,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.codes = codes;
        this.borrowers = borrowers;
        this.sessions = sessions;
        this.stepUp = stepUp;
        this.current = current;
        this.audit = audit;
        this.events = events;
    }

    /** Uses a right code up and counts its number as proved. */
    @Transactional
    public NumberStep take(CodeResult.Right right, boolean theNewOne) {
        var pending = stored.pending(current.require());
        return pending.isPresent() && codes.consume(right, false)
                ? prove(pending.get(), theNewOne)
                : new NumberStep.Over();
    }

    NumberStep prove(PendingChange pending, boolean theNewOne) {
        stored.prove(pending.id(), theNewOne);
        return stored.pending(current.require())
                .filter(PendingChange::isProved)
                .map(this::bind)
                .orElseGet(NumberStep.Proved::new);
    }

    private NumberStep bind(PendingChange change) {
        var former = borrowers.profile(change.borrower()).number();
        if (!borrowers.bind(change.borrower(), change.to())) {
            return new NumberStep.Over();
        }
        stored.changed(change, former);
        stepUp.coolDown(change.borrower());
        audit.record(AuditEntry.of(Act.USER_UPDATED)
                .concerning(change.borrower())
                .in(current.require().session())
                .on(change.id())
                .because("MOBILE_NUMBER"));
        events.publishEvent(new NumberChanged(change.borrower(), change.id()));
        return new NumberStep.Changed(sessions.endOthers());
    }
}
