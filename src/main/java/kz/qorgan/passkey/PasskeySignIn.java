package kz.qorgan.passkey;

import java.time.Clock;
import java.time.Instant;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.device.Visitor;
import kz.qorgan.kernel.AnonymousAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import kz.qorgan.otp.CodeVerification;
import kz.qorgan.passkey.Ceremonies.Kind;
import kz.qorgan.passkey.PasskeyJson.Answer;
import kz.qorgan.passkey.PasskeySignInResult.NotYet;
import kz.qorgan.passkey.PasskeySignInResult.Refused;
import kz.qorgan.passkey.PasskeySignInResult.SignedIn;
import kz.qorgan.passkey.StoredPasskeys.Row;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.session.SessionLifecycle;
import kz.qorgan.verification.Enrolments;
import kz.qorgan.verification.StrongFactor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs a borrower in who shows a passkey and nothing else; not even the number is asked for. */
@Service
public class PasskeySignIn {

    private final Ceremonies ceremonies;
    private final ShownPasskeys shown;
    private final RelyingParty relyingParty;
    private final PasskeyJson json;
    private final Enrolments enrolments;
    private final Borrowers borrowers;
    private final CodeVerification codes;
    private final SessionLifecycle sessions;
    private final CurrentBorrower current;
    private final Limits limits;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PasskeySignIn(
            Ceremonies ceremonies,
            ShownPasskeys shown,
            RelyingParty relyingParty,
            PasskeyJson json,
            Enrolments enrolments,
            Borrowers borrowers,
            CodeVerification codes,
            SessionLifecycle sessions,
            CurrentBorrower current,
            Limits limits,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.ceremonies = ceremonies;
        this.shown = shown;
        this.relyingParty = relyingParty;
        this.json = json;
        this.enrolments = enrolments;
        this.borrowers = borrowers;
        this.codes = codes;
        this.sessions = sessions;
        this.current = current;
        this.limits = limits;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Asks for a passkey. Counted like a guess of a code: each question is worth one answer. */
    @AnonymousAction
    @Transactional(propagation = Propagation.NEVER)
    public Question begin(BrowserId browser, ClientAddress address) {
        var decision = limits.take(
                Attempt.of(LimitRow.GUESS_BROWSER, browser.value()),
                Attempt.of(LimitRow.GUESS_IPV4, LimitRow.GUESS_IPV6, address));
        if (decision instanceof Decision.Refused refused) {
            transaction.executeWithoutResult(status -> audit.record(AuditEntry.of(Act.EXCESS_RATE_LIMIT_EXCEEDED)));
            return new Question.TryLater(refused.until());
        }
        return new Question.Asked(json.write(relyingParty.request(ceremonies.begin(Kind.SIGN_IN, browser.value()))));
    }

    /** Takes the answer: the passkey's owner is in, or nobody is. Only the browser that asked can answer, once. */
    @AnonymousAction
    @Transactional
    public PasskeySignInResult finish(String answer, BrowserId browser, Visitor visitor) {
        return shown.take(Kind.SIGN_IN, browser.value(), answer)
                .map(taken -> shown.named(taken)
                        .map(passkey -> open(passkey, taken, browser, visitor))
                        .orElseGet(() -> refuse(AuditEntry.of(Act.AUTHN_LOGIN_FAIL))))
                .orElseGet(Refused::new);
    }

    /**
     * Takes the same answer for another way in, where something else proves whose it must be: whether a passkey of this
     * borrower, one that counts already, was shown in this browser. The question is used up.
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isShownBy(BorrowerId owner, String answer, BrowserId browser) {
        var now = clock.instant();
        return shown.take(Kind.SIGN_IN, browser.value(), answer)
                .filter(taken -> shown.named(taken)
                        .filter(passkey -> passkey.owner().equals(owner) && shown.isShown(passkey, taken))
                        .filter(passkey -> enrolments.of(owner).stream()
                                .anyMatch(factor -> factor.id().equals(passkey.factor()) && factor.isUsableAt(now)))
                        .isPresent())
                .isPresent();
    }

    private PasskeySignInResult open(
            Row passkey, Answer<AuthenticatorAssertionResponse> taken, BrowserId browser, Visitor visitor) {
        var factor = enrolments.of(passkey.owner()).stream()
                .filter(mine -> mine.id().equals(passkey.factor()))
                .findFirst();
        if (!shown.isShown(passkey, taken) || factor.isEmpty() || !borrowers.mayBeUsed(passkey.owner())) {
            return refuse(AuditEntry.of(Act.AUTHN_LOGIN_FAIL)
                    .concerning(passkey.owner())
                    .on(passkey.factor()));
        }
        return factor.get().isUsableAt(clock.instant())
                ? enter(passkey, browser, visitor)
                : tooNew(passkey, factor.get());
    }

    private PasskeySignInResult enter(Row passkey, BrowserId browser, Visitor visitor) {
        current.find().ifPresent(sessions::replace);
        var opened = sessions.open(passkey.owner(), Factor.Kind.WEBAUTHN, visitor);
        audit.record(AuditEntry.of(Act.AUTHN_LOGIN_SUCCESS)
                .concerning(passkey.owner())
                .in(opened.id())
                .on(passkey.factor())
                .because(Factor.Kind.WEBAUTHN));
        var number = borrowers.contact(passkey.owner()).number();
        events.publishEvent(new SignedInByPasskey(passkey.owner(), opened.id(), codes.knows(browser, number)));
        codes.reopen(number);
        if (!visitor.sharedDevice()) {
            codes.remember(browser, number);
        }
        return new SignedIn(opened.token());
    }

    private PasskeySignInResult tooNew(Row passkey, StrongFactor factor) {
        refuse(AuditEntry.of(Act.AUTHN_LOGIN_FAIL).concerning(passkey.owner()).on(passkey.factor()));
        return new NotYet(factor.usableFrom());
    }

    private PasskeySignInResult refuse(AuditEntry entry) {
        audit.record(entry.because(Factor.Kind.WEBAUTHN));
        return new Refused();
    }

    /** What the browser is to ask its authenticator, or until when not to. */
    public sealed interface Question {

        /** @param options as JSON */
        record Asked(String options) implements Question {}

        /** Too many questions. */
        record TryLater(Instant until) implements Question {}
    }
}
