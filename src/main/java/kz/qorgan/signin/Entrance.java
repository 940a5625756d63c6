package kz.qorgan.signin;

import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.device.Visitor;
import kz.qorgan.kernel.Factor;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.CodeResult;
import kz.qorgan.otp.CodeVerification;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.session.SessionLifecycle;
import kz.qorgan.signin.SignInResult.Refused;
import kz.qorgan.signin.SignInResult.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The last step: the code is used up, the session opened and both recorded in one transaction, or nothing happens. */
@Component
class Entrance {

    private final Borrowers borrowers;
    private final CodeVerification codes;
    private final SessionLifecycle sessions;
    private final CurrentBorrower current;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Entrance(
            Borrowers borrowers,
            CodeVerification codes,
            SessionLifecycle sessions,
            CurrentBorrower current,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.borrowers = borrowers;
        this.codes = codes;
        this.sessions = sessions;
        this.current = current;
        this.audit = audit;
        this.events = events;
    }

    @Transactional
    public SignInResult open(CodeResult.Right right, Visitor visitor) {
        if (!borrowers.mayBeUsed(right.borrower()) || !codes.consume(right, !visitor.sharedDevice())) {
            return new Refused(new CodeProblem.Over());
        }
        current.find().ifPresent(sessions::replace);
        var opened = sessions.open(right.borrower(), Factor.Kind.SMS_OTP, visitor);
        audit.record(AuditEntry.of(Act.AUTHN_LOGIN_SUCCESS)
                .concerning(right.borrower())
                .in(opened.id())
                .on(right.challenge()));
        events.publishEvent(new SignedInByCode(right.borrower(), opened.id(), right.known()));
        return new SignedIn(opened.token());
    }

    @Transactional
    public void wrong(ChallengeId challenge, CodeResult.Wrong wrong) {
        var last = wrong.triesLeft() == 0;
        audit.record(AuditEntry.of(last ? Act.AUTHN_LOGIN_FAIL_MAX : Act.AUTHN_LOGIN_FAIL)
                .concerning(wrong.whose().orElse(null))
                .on(challenge));
    }

    /** A limit refused something; which one is seen in the figures, and nothing tells whose number it was. */
    @Transactional
    public void limited() {
        audit.record(AuditEntry.of(Act.EXCESS_RATE_LIMIT_EXCEEDED));
    }
}
