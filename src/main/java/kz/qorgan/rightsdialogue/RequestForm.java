package kz.qorgan.rightsdialogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.Language;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision.Refused;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.CodeResult;
import kz.qorgan.otp.CodeVerification.PendingCode;
import kz.qorgan.otp.Purpose;
import kz.qorgan.otp.SendResult;
import kz.qorgan.restriction.Restrictions;
import kz.qorgan.restriction.Scope;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.rights.Requests;
import kz.qorgan.rightsdialogue.FormResult.Flaw;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.verification.ActCodes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a request: the text is shown, a code whose text names the act confirms exactly this text, and then it has a number,
 * a clock and a receipt. A code for another text confirms nothing.
 */
@Service
public class RequestForm {

    private static final Set<RequestKind> SAY_WHY = EnumSet.of(
            RequestKind.BLOCKING,
            RequestKind.DESTRUCTION,
            RequestKind.OBJECTION,
            RequestKind.FRAUD_REPORT,
            RequestKind.COMPLAINT);

    private final RequestDrafts drafts;
    private final Requests requests;
    private final RequestSending sending;
    private final Restrictions restrictions;
    private final ActCodes codes;
    private final Borrowers borrowers;
    private final Limits limits;
    private final DialoguePolicy policy;
    private final CurrentBorrower current;

    RequestForm(
            RequestDrafts drafts,
            Requests requests,
            RequestSending sending,
            Restrictions restrictions,
            ActCodes codes,
            Borrowers borrowers,
            Limits limits,
            DialoguePolicy policy,
            CurrentBorrower current) {
        this.drafts = drafts;
        this.requests = requests;
        this.sending = sending;
        this.restrictions = restrictions;
        this.codes = codes;
        this.borrowers = borrowers;
        this.limits = limits;
        this.policy = policy;
        this.current = current;
    }

    /** Own requests for the same that are not decided. They are shown, and stop nobody from asking again. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<Request> same(RequestKind kind, String about) {
        return requests.open(current.require().borrower(), kind, about);
    }

    /** What would be sent, word for word, in this language. */
    @BorrowerAction
    public String text(Language language) {
        return sending.text(drafts.mine(), language);
    }

    /** Sends the code for what is written now. */
    @BorrowerAction
    @Transactional(propagation = Propagation.NEVER)
    public FormResult begin(ClientAddress address, Language language) {
        var draft = drafts.mine();
        var flaw = flaw(draft);
        if (flaw.isPresent()) {
            return new FormResult.Flawed(flaw.get());
        }
        var me = current.require().borrower();
        var look = Attempt.of(LimitRow.REQUEST, me.toString()).onlyLook();
        if (limits.take(look) instanceof Refused refused) {
            return new FormResult.TryLater(refused.until());
        }
        var number = borrowers.profile(me).number();
        return result(codes.send(purpose(draft, language), number, true, address, language));
    }

    /** Sends the same code again. */
    @BorrowerAction
    @Transactional(propagation = Propagation.NEVER)
    public FormResult resend(ChallengeId challenge, ClientAddress address) {
        return result(codes.resend(challenge, address));
    }

    /** What remains of a code. */
    @BorrowerAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<PendingCode> pending(ChallengeId challenge) {
        return codes.pending(challenge);
    }

    /** Enters the code; right, the request is sent as it was shown. */
    @BorrowerAction
    @Transactional(propagation = Propagation.NEVER)
    public FormResult confirm(ChallengeId challenge, String typed, ClientAddress address, Language language) {
        var draft = drafts.mine();
        if (flaw(draft).isPresent()) {
            return new FormResult.Flawed(flaw(draft).get());
        }
        return switch (codes.check(challenge, purpose(draft, language), typed, address)) {
            case CodeResult.Right right -> sending.send(right, draft, language);
            case CodeResult.Wrong wrong when wrong.triesLeft() > 0 -> new FormResult.Wrong(wrong.triesLeft());
            case CodeResult.Wrong last -> new FormResult.Over();
            case CodeResult.NotACode cannotBe -> new FormResult.NotACode();
            case CodeResult.Over over -> new FormResult.Over();
            case CodeResult.TryLater later -> new FormResult.TryLater(later.until());
        };
    }

    private Optional<Flaw> flaw(RequestDraft draft) {
        if (draft.kind().filter(RequestKind.ofBorrowers()::contains).isEmpty()) {
            return Optional.of(Flaw.KIND);
        }
        var kind = draft.kind().get();
        if (kind.about() == RequestKind.About.DATA
                && (draft.about().isEmpty() || !restrictions.isKnown(new Scope(draft.about())))) {
            return Optional.of(Flaw.ABOUT);
        }
        var length = draft.words().strip().length();
        return SAY_WHY.contains(kind) && length < policy.shortestWords() ? Optional.of(Flaw.WORDS) : Optional.empty();
    }

    private Purpose purpose(RequestDraft draft, Language language) {
        return Purpose.act("REQUEST_" + draft.kind().orElseThrow(), sending.text(draft, language));
    }

    private static FormResult result(SendResult result) {
        return switch (result) {
            case SendResult.OnItsWay sent -> new FormResult.CodeSent(sent.challenge());
            case SendResult.TryLater later -> new FormResult.TryLater(later.until());
            case SendResult.Over over -> new FormResult.Over();
        };
    }
}
