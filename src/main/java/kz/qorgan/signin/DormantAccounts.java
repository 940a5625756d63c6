package kz.qorgan.signin;

import java.time.Clock;
import java.util.Optional;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Factor;
import kz.qorgan.otp.CodeResult;
import kz.qorgan.outbox.Post;
import kz.qorgan.session.SessionLifecycle;
import kz.qorgan.signin.SignInResult.Doubt;
import kz.qorgan.signin.SignInResult.Refused;
import kz.qorgan.signin.SignInResult.SecondProofNeeded;
import kz.qorgan.verification.Enrolments;
import kz.qorgan.verification.ProofResult;
import kz.qorgan.verification.StepUpProofs;
import org.springframework.stereotype.Component;

/**
 * Asks for a second proof where the operator may have given the number to somebody else: the account has rested for long, or
 * texts to the number failed for good, several in succession. A browser that has signed in with the number is its owner's
 * (NIST SP 800-63B-4, 3.1.3.3: consider what may have happened to the number before trusting it).
 */
@Component
class DormantAccounts {

    private final SessionLifecycle sessions;
    private final Enrolments enrolments;
    private final StepUpProofs proofs;
    private final Post post;
    private final SignInPolicy policy;
    private final Clock clock;

    DormantAccounts(
            SessionLifecycle sessions,
            Enrolments enrolments,
            StepUpProofs proofs,
            Post post,
            SignInPolicy policy,
            Clock clock) {
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.proofs = proofs;
        this.post = post;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * What keeps the owner of a right code outside; nothing where number and account were in use, where the borrower never
     * signed in before, or where the password is right too.
     */
    Optional<SignInResult> objection(CodeResult.Right right, String password) {
        var doubt = doubt(right);
        if (doubt.isEmpty()) {
            return Optional.empty();
        }
        if (password.isEmpty() || !hasPassword(right.borrower())) {
            return Optional.of(needed(doubt.get(), right.borrower(), false));
        }
        var problem = proofs.problemWithPassword(right.borrower(), password);
        if (problem.isEmpty()) {
            post.trustAddress(right.message());
        }
        return problem.map(why -> why instanceof ProofResult.TryLater later
                ? new Refused(new CodeProblem.TryLater(later.until(), false))
                : needed(doubt.get(), right.borrower(), true));
    }

    private Optional<Doubt> doubt(CodeResult.Right right) {
        if (isDormant(right.borrower())) {
            return Optional.of(Doubt.RESTED);
        }
        return !right.known() && post.isAddressLost(right.message())
                ? Optional.of(Doubt.UNREACHABLE)
                : Optional.empty();
    }

    private SignInResult needed(Doubt doubt, BorrowerId borrower, boolean wrong) {
        return new SecondProofNeeded(doubt, policy.dormantAfter().toDays(), hasPassword(borrower), wrong);
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
