package kz.qorgan.signin;

import java.time.Clock;
import java.util.Optional;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Factor;
import kz.qorgan.session.SessionLifecycle;
import kz.qorgan.signin.SignInResult.Refused;
import kz.qorgan.signin.SignInResult.SecondProofNeeded;
import kz.qorgan.verification.Enrolments;
import kz.qorgan.verification.ProofResult;
import kz.qorgan.verification.StepUpProofs;
import org.springframework.stereotype.Component;

/**
 * Asks for a second proof where an account has rested so long that the operator may have given its number to somebody else
 * (NIST SP 800-63B-4, 3.1.3.3: consider what may have happened to the number before trusting it).
 */
@Component
class DormantAccounts {

    private final SessionLifecycle sessions;
    private final Enrolments enrolments;
    private final StepUpProofs proofs;
    private final SignInPolicy policy;
    private final Clock clock;

    DormantAccounts(
            SessionLifecycle sessions, Enrolments enrolments, StepUpProofs proofs, SignInPolicy policy, Clock clock) {
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.proofs = proofs;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * What keeps the owner of a right code outside; nothing where the account was in use, where the borrower never signed in
     * before, or where the password is right too.
     */
    Optional<SignInResult> objection(BorrowerId borrower, String password) {
        if (!isDormant(borrower)) {
            return Optional.empty();
        }
        if (password.isEmpty() || !hasPassword(borrower)) {
            return Optional.of(needed(borrower, false));
        }
        return proofs.problemWithPassword(borrower, password)
                .map(problem -> problem instanceof ProofResult.TryLater later
                        ? new Refused(new CodeProblem.TryLater(later.until()))
                        : needed(borrower, true));
    }

    private SignInResult needed(BorrowerId borrower, boolean wrong) {
        return new SecondProofNeeded(policy.dormantAfter().toDays(), hasPassword(borrower), wrong);
    }

    private boolean isDormant(BorrowerId borrower) {
        var limit = clock.instant().minus(policy.dormantAfter());
        return sessions.lastSignIn(borrower)
                .filter(last -> last.isBefore(limit))
                .isPresent();
    }

    private boolean hasPassword(BorrowerId borrower) {
        var now = clock.instant();
        return enrolments.of(borrower).stream()
                .anyMatch(factor -> factor.kind() == Factor.Kind.PASSWORD && factor.isUsableAt(now));
    }
}
