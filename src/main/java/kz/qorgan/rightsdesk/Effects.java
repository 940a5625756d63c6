package kz.qorgan.rightsdesk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.correction.CorrectionDecisions;
import kz.qorgan.files.BorrowerFiles;
import kz.qorgan.files.StoredFile;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.restriction.Restrictions;
import kz.qorgan.restriction.Scope;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.rightsdesk.Decision.Outcome;
import org.springframework.stereotype.Component;

/** What follows from a decision by itself: data is blocked, released, locked, destroyed or put right. */
@Component
class Effects {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    /** Electronic documents are kept so long after the last obligation has ended (Resolution 217, paragraphs 53 and 54). */
    private static final int YEARS_KEPT = 5;

    private final Restrictions restrictions;
    private final PersonalData data;
    private final Borrowers borrowers;
    private final BorrowerFiles files;
    private final CorrectionDecisions corrections;
    private final StrangerEffects strangers;
    private final Clock clock;

    Effects(
            Restrictions restrictions,
            PersonalData data,
            Borrowers borrowers,
            BorrowerFiles files,
            CorrectionDecisions corrections,
            StrangerEffects strangers,
            Clock clock) {
        this.restrictions = restrictions;
        this.data = data;
        this.borrowers = borrowers;
        this.files = files;
        this.corrections = corrections;
        this.strangers = strangers;
        this.clock = clock;
    }

    /** Whether the request can be answered like that. */
    boolean isPossible(Request request, Outcome outcome) {
        return switch (outcome) {
            case APPROVE -> request.kind() != RequestKind.DELETION || !owes(request);
            case LOCK -> request.kind().needsTwo() && !owes(request);
            case PARTLY -> request.kind() != RequestKind.CORRECTION;
            case REFUSE -> true;
        };
    }

    boolean owes(Request request) {
        return request.from().map(owner -> borrowers.kept(owner).owing().open()).orElse(false);
    }

    /** A correction changes the value in the same step; whether this was one that is decided now. */
    boolean settledElsewhere(Request request, Decision decision) {
        return request.kind() == RequestKind.CORRECTION
                && decision.outcome() == Outcome.APPROVE
                && corrections.approve(request.id());
    }

    /** Whether everything is done with it. */
    boolean follow(Request request, Outcome outcome) {
        if (request.from().isEmpty()) {
            return outcome == Outcome.APPROVE && strangers.follow(request);
        }
        var owner = request.borrower();
        return switch (request.kind()) {
            case BLOCKING -> outcome == Outcome.APPROVE && block(owner, scope(request));
            case UNBLOCKING -> outcome == Outcome.APPROVE && unblock(owner, scope(request));
            case DELETION, DESTRUCTION -> remove(owner, scope(request), outcome);
            default -> false;
        };
    }

    private boolean block(BorrowerId owner, Scope scope) {
        restrictions.block(owner, scope);
        return true;
    }

    private boolean unblock(BorrowerId owner, Scope scope) {
        restrictions.unblock(owner, scope);
        return true;
    }

    private boolean remove(BorrowerId owner, Scope scope, Outcome outcome) {
        if (outcome == Outcome.LOCK) {
            restrictions.lock(owner, scope, keptUntil(owner));
            return true;
        }
        if (outcome != Outcome.APPROVE) {
            return false;
        }
        data.destroy(owner, restrictions.fieldsOf(scope));
        if (scope.isEverything()) {
            files.list(owner).stream().map(StoredFile::id).forEach(file -> files.delete(owner, file));
        }
        return true;
    }

    private LocalDate keptUntil(BorrowerId owner) {
        return borrowers
                .kept(owner)
                .owing()
                .lastClosed()
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ALMATY))
                .plusYears(YEARS_KEPT);
    }

    private static Scope scope(Request request) {
        return new Scope(request.about());
    }
}
