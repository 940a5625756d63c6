package kz.qorgan.verification;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import kz.qorgan.otp.CodeVerification;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.session.SessionLifecycle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the proofs of level 2 in a session, one by one. Tries are counted before anything is compared. */
@Service
public class StepUpProofs {

    private final Enrolments enrolments;
    private final SecretProof secrets;
    private final PasskeyProof passkeys;
    private final SessionLifecycle sessions;
    private final CurrentBorrower current;
    private final Borrowers borrowers;
    private final CodeVerification codes;
    private final Limits limits;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StepUpProofs(
            Enrolments enrolments,
            SecretProof secrets,
            PasskeyProof passkeys,
            SessionLifecycle sessions,
            CurrentBorrower current,
            Borrowers borrowers,
            CodeVerification codes,
            Limits limits,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.enrolments = enrolments;
        this.secrets = secrets;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.current = current;
        this.borrowers = borrowers;
        this.codes = codes;
        this.limits = limits;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Enters the password. It is compared before the transaction begins: that takes longer than everything else. */
    @BorrowerAction
    @Transactional(propagation = Propagation.NEVER)
    public ProofResult enterPassword(String typed) {
        return counted(Factor.Kind.PASSWORD, me -> {
            var matches = secrets.password(me, typed);
            return take(Factor.Kind.PASSWORD, me, () -> matches);
        });
    }

    /**
     * Compares a password where a right code is there and no session yet, counted together with those entered in sessions, so
     * that a thief gets no second set of tries.
     *
     * @return what is wrong; nothing where it is right and counts already
     */
    @ModuleAction
    @Transactional(propagation = Propagation.NEVER)
    public Optional<ProofResult> problemWithPassword(BorrowerId owner, String typed) {
        if (limits.take(guess(Factor.Kind.PASSWORD, owner)) instanceof Decision.Refused refused) {
            return Optional.of(new ProofResult.TryLater(refused.until()));
        }
        var now = clock.instant();
        var counts = secrets.password(owner, typed)
                && enrolments.of(owner).stream()
                        .anyMatch(factor -> factor.kind() == Factor.Kind.PASSWORD && factor.isUsableAt(now));
        return counts ? Optional.empty() : Optional.of(new ProofResult.Wrong(0));
    }

    /** Enters a saved recovery code; a right one is used up. */
    @BorrowerAction
    @Transactional(propagation = Propagation.NEVER)
    public ProofResult enterRecoveryCode(String typed) {
        return counted(
                Factor.Kind.RECOVERY_CODE,
                me -> take(Factor.Kind.RECOVERY_CODE, me, () -> secrets.recoveryCode(me, typed)));
    }

    /** What the browser asks its authenticator with, as JSON. */
    @BorrowerAction
    @Transactional
    public String beginPasskey() {
        return passkeys.begin(current.require().borrower());
    }

    /** Takes what the authenticator answered. */
    @BorrowerAction
    @Transactional(propagation = Propagation.NEVER)
    public ProofResult finishPasskey(String answer) {
        var me = current.require().borrower();
        var tried = transaction.execute(status -> passkeys.finish(me, answer)
                .flatMap(id -> enrolments.of(me).stream()
                        .filter(factor -> factor.id().equals(id))
                        .findFirst())
                .map(this::prove));
        return tried == null || tried.isEmpty() ? refuse(Factor.Kind.WEBAUTHN) : tried.get();
    }

    private ProofResult counted(Factor.Kind kind, Function<BorrowerId, ProofResult> comparison) {
        var me = current.require().borrower();
        return limits.take(guess(kind, me)) instanceof Decision.Refused refused
                ? new ProofResult.TryLater(refused.until())
                : comparison.apply(me);
    }

    private ProofResult take(Factor.Kind kind, BorrowerId me, BooleanSupplier matches) {
        var tried = transaction.execute(status -> enrolments.of(me).stream()
                .filter(factor -> factor.kind() == kind)
                .findFirst()
                .filter(factor -> matches.getAsBoolean())
                .map(this::prove));
        return tried == null || tried.isEmpty() ? refuse(kind) : tried.get();
    }

    private ProofResult prove(StrongFactor factor) {
        if (!factor.isUsableAt(clock.instant())) {
            return new ProofResult.NotYet(factor.usableFrom());
        }
        codes.reopen(borrowers.contact(current.require().borrower()).number());
        return new ProofResult.Proved(sessions.prove(factor.kind()));
    }

    private ProofResult refuse(Factor.Kind kind) {
        var me = current.require();
        transaction.executeWithoutResult(status -> audit.record(AuditEntry.of(Act.AUTHN_FACTOR_REFUSED)
                .concerning(me.borrower())
                .in(me.session())
                .because(kind)));
        return new ProofResult.Wrong(0);
    }

    private static Attempt guess(Factor.Kind kind, BorrowerId owner) {
        return Attempt.of(LimitRow.GUESS_SECRET, kind + owner.toString());
    }
}
