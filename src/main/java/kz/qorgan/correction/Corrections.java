package kz.qorgan.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.catalogue.Checked;
import kz.qorgan.catalogue.CorrectionRule;
import kz.qorgan.catalogue.Field;
import kz.qorgan.catalogue.Field.KeptBy;
import kz.qorgan.catalogue.Source;
import kz.qorgan.correction.CorrectionResult.Asked;
import kz.qorgan.correction.CorrectionResult.Corrected;
import kz.qorgan.correction.CorrectionResult.EvidenceNeeded;
import kz.qorgan.correction.CorrectionResult.Flawed;
import kz.qorgan.correction.CorrectionResult.NotHere;
import kz.qorgan.correction.CorrectionResult.ReasonNeeded;
import kz.qorgan.correction.CorrectionResult.TooMany;
import kz.qorgan.correction.CorrectionResult.TooManyOpen;
import kz.qorgan.correction.CorrectionResult.Unchanged;
import kz.qorgan.correction.StoredCorrections.Wanted;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision.Refused;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.rights.Requests;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.SensitiveAction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the own values right. What the borrower knows best holds at once; what must be seen on a document becomes a request
 * with the clock of law 94-V, article 25(2)(8). The former value is kept, and its recipients are to be told.
 */
@Service
public class Corrections {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final String MONEY = "payment";
    private static final int OPEN_PER_FIELD = 3;
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 2_000;

    private final Catalogue catalogue;
    private final PersonalData data;
    private final StoredCorrections stored;
    private final Requests requests;
    private final Limits limits;
    private final CurrentBorrower current;
    private final RandomValues random;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Corrections(
            Catalogue catalogue,
            PersonalData data,
            StoredCorrections stored,
            Requests requests,
            Limits limits,
            CurrentBorrower current,
            RandomValues random,
            ApplicationEventPublisher events,
            Clock clock) {
        this.catalogue = catalogue;
        this.data = data;
        this.stored = stored;
        this.requests = requests;
        this.limits = limits;
        this.current = current;
        this.random = random;
        this.events = events;
        this.clock = clock;
    }

    /** Which proof a correction of the field needs; payment data need a fresher one (Resolution 217, paragraph 5). */
    @BorrowerAction
    public Operation operation(String field) {
        return catalogue.categoryOf(field).id().equals(MONEY) ? Operation.CHANGE_PAYMENT : Operation.CORRECT;
    }

    /** For every field that has nothing to do with payment. */
    @SensitiveAction(Operation.CORRECT)
    @Transactional
    public CorrectionResult correct(String field, String value, String reason) {
        return operation(field) == Operation.CORRECT ? correct(catalogue.field(field), value, reason) : new NotHere();
    }

    /** For where money comes from and goes to. */
    @SensitiveAction(Operation.CHANGE_PAYMENT)
    @Transactional
    public CorrectionResult correctPayment(String field, String value, String reason) {
        return operation(field) == Operation.CHANGE_PAYMENT
                ? correct(catalogue.field(field), value, reason)
                : new NotHere();
    }

    /** Whether the borrower can do something about the field here. */
    @BorrowerAction
    public boolean isOffered(Field field) {
        return isPossible(field);
    }

    static boolean isPossible(Field field) {
        return switch (field.correction()) {
            case SELF -> field.keptBy() == KeptBy.VALUES;
            case WITH_EVIDENCE -> field.keptBy() == KeptBy.VALUES || field.keptBy() == KeptBy.BORROWER;
            case STAFF_ONLY, NEVER -> false;
        };
    }

    private CorrectionResult correct(Optional<Field> known, String typed, String reason) {
        if (known.filter(Corrections::isPossible).isEmpty()) {
            return new NotHere();
        }
        var field = known.get();
        var today = LocalDate.ofInstant(clock.instant(), ALMATY);
        return switch (field.check(typed, today)) {
            case Checked.Flawed flawed -> new Flawed(flawed.flaw());
            case Checked.Fine fine -> wanted(field, new Wanted(fine.value(), reason.strip()));
        };
    }

    private CorrectionResult wanted(Field field, Wanted wanted) {
        var me = current.require().borrower();
        if (data.value(me, field.name()).filter(wanted.value()::equals).isPresent()) {
            return new Unchanged();
        }
        return field.correction() == CorrectionRule.SELF ? now(me, field, wanted) : ask(me, field, wanted);
    }

    private CorrectionResult now(BorrowerId me, Field field, Wanted wanted) {
        if (limits.take(Attempt.of(LimitRow.CORRECTION, me.toString())) instanceof Refused refused) {
            return new TooMany(refused.until());
        }
        data.correct(me, field.name(), wanted.value(), Source.PERSON);
        stored.forgetDraft(me, field.name());
        events.publishEvent(new ValueCorrected(me, random.uuid(), field.name()));
        return new Corrected();
    }

    private CorrectionResult ask(BorrowerId me, Field field, Wanted wanted) {
        if (wanted.reason().length() < SHORTEST_REASON || wanted.reason().length() > LONGEST_REASON) {
            return new ReasonNeeded();
        }
        if (stored.filesOfDraft(me, field.name()).isEmpty()) {
            return new EvidenceNeeded();
        }
        var open = requests.open(me, RequestKind.CORRECTION, field.name());
        if (open.size() >= OPEN_PER_FIELD) {
            return new TooManyOpen(open.getFirst());
        }
        if (limits.take(Attempt.of(LimitRow.CORRECTION, me.toString())) instanceof Refused refused) {
            return new TooMany(refused.until());
        }
        var request = requests.submit(me, RequestKind.CORRECTION, field.name());
        stored.ask(me, request.id(), field.name(), wanted);
        stored.forgetDraft(me, field.name());
        return new Asked(request);
    }
}
