package kz.qorgan.dossier;

import java.time.Clock;
import java.util.Optional;
import kz.qorgan.dossier.StoredOpenings.Wanted;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.rights.RequestNumber;
import kz.qorgan.rights.Requests;
import kz.qorgan.staff.EmployeeId;
import kz.qorgan.supportpin.SupportCalls;
import kz.qorgan.supportpin.SupportCalls.PinResult;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.workingdays.WorkingDays;
import org.springframework.stereotype.Component;

/** Decides whether a reason opens a file for somebody, and writes it down if it does. */
@Component
class Admission {

    private static final int LONGEST = 500;

    private final CloseOnes closeOnes;
    private final StoredOpenings stored;
    private final Requests requests;
    private final SupportCalls calls;
    private final WorkingDays days;
    private final DossierPolicy policy;
    private final RandomValues random;
    private final Clock clock;

    Admission(
            CloseOnes closeOnes,
            StoredOpenings stored,
            Requests requests,
            SupportCalls calls,
            WorkingDays days,
            DossierPolicy policy,
            RandomValues random,
            Clock clock) {
        this.closeOnes = closeOnes;
        this.stored = stored;
        this.requests = requests;
        this.calls = calls;
        this.days = days;
        this.policy = policy;
        this.random = random;
        this.clock = clock;
    }

    OpeningResult decide(EmployeeId me, BorrowerId borrower, Reason reason) {
        if (closeOnes.isTooClose(me, borrower)) {
            return new OpeningResult.TooClose();
        }
        return switch (reason) {
            case Reason.Case given -> byCase(me, borrower, given.number());
            case Reason.Call call -> byCall(me, borrower, call.pin());
            case Reason.OwnWords words -> byWords(me, borrower, words.text().strip());
        };
    }

    private OpeningResult byCase(EmployeeId me, BorrowerId borrower, String typed) {
        var open = RequestNumber.of(typed).filter(number -> requests.isOpen(number, borrower));
        if (open.isEmpty()) {
            return new OpeningResult.NoSuchCase();
        }
        calls.about(borrower, open.get().toString());
        return add(me, borrower, Reason.Kind.CASE, open.get().toString());
    }

    private OpeningResult byCall(EmployeeId me, BorrowerId borrower, String pin) {
        return switch (calls.enter(borrower, pin)) {
            case PinResult.Right right -> add(me, borrower, Reason.Kind.CALL, "");
            case PinResult.Wrong wrong -> new OpeningResult.WrongPin();
            case PinResult.TryLater later -> new OpeningResult.TryLater(later.until());
        };
    }

    private OpeningResult byWords(EmployeeId me, BorrowerId borrower, String text) {
        if (text.codePointCount(0, text.length()) < policy.reasonLength() || text.length() > LONGEST) {
            return new OpeningResult.ReasonTooShort();
        }
        if (stored.lateReviews(me) > policy.overdueReviews()) {
            return new OpeningResult.Suspended();
        }
        return add(me, borrower, Reason.Kind.OWN_WORDS, text);
    }

    private OpeningResult add(EmployeeId me, BorrowerId borrower, Reason.Kind kind, String words) {
        var colleague = closeOnes.isColleague(borrower);
        var due = kind == Reason.Kind.OWN_WORDS
                ? Optional.of(days.deadline(clock.instant(), policy.reviewDays()))
                : Optional.<java.time.Instant>empty();
        var id = random.uuid();
        stored.add(id, borrower, me, new Wanted(kind, words, colleague, due.orElse(null)), policy.openFor());
        return colleague ? new OpeningResult.SecondPersonNeeded(id) : new OpeningResult.Opened(id);
    }
}
