package kz.qorgan.history;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.audit.RecordedAct;
import kz.qorgan.device.DeviceWords;
import kz.qorgan.history.ReportResult.NothingToReport;
import kz.qorgan.history.ReportResult.Reported;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.SentCodes;
import kz.qorgan.otp.SentCodes.Asked;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.session.Sessions;
import kz.qorgan.session.SignedInBorrower;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a borrower what the record says about the own account, and takes the report of what the borrower did not do. */
@Service
public class History {

    /** Before everything that will ever be recorded. */
    public static final long NEWEST = Long.MAX_VALUE;

    private static final int PAGE = 30;
    private static final SessionId NO_SESSION = new SessionId(new UUID(0, 0));

    private final AuditTrail audit;
    private final Sessions sessions;
    private final SentCodes codes;
    private final StoredReports reports;
    private final CurrentBorrower current;
    private final ApplicationEventPublisher events;

    History(
            AuditTrail audit,
            Sessions sessions,
            SentCodes codes,
            StoredReports reports,
            CurrentBorrower current,
            ApplicationEventPublisher events) {
        this.audit = audit;
        this.sessions = sessions;
        this.codes = codes;
        this.reports = reports;
        this.current = current;
        this.events = events;
    }

    /** The own entries that are older than this one, the newest first. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public Page page(HistoryFilter filter, long before) {
        var me = current.require();
        var found = audit.of(me.borrower(), Wording.actsOf(filter), before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Page(describe(shown, me, devicesOf(shown)), found.size() > PAGE);
    }

    /** The newest entries about a borrower, for staff who have opened the file: the same rows, without devices. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<HistoryEvent> of(BorrowerId borrower, int most) {
        var acts = audit.of(borrower, Wording.actsOf(HistoryFilter.ALL), NEWEST, most);
        return describe(acts, new SignedInBorrower(borrower, NO_SESSION, false), Map.of());
    }

    /** When the record about this borrower begins. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public Optional<Instant> since() {
        return audit.beginOf(current.require().borrower());
    }

    /** "That was not me": the same number however often it is said. */
    @BorrowerAction
    @Transactional
    public ReportResult report(long entry) {
        var me = current.require();
        if (audit.find(me.borrower(), entry).filter(Wording::mayBeReported).isEmpty()) {
            return new NothingToReport();
        }
        reports.add(me.borrower(), entry).ifPresent(number -> {
            audit.record(AuditEntry.of(Act.EVENT_REPORTED)
                    .concerning(me.borrower())
                    .in(me.session())
                    .on(number));
            events.publishEvent(new EventNotRecognised(me.borrower(), number, entry));
        });
        return new Reported(
                Objects.requireNonNull(reports.of(me.borrower(), List.of(entry)).get(entry)));
    }

    private List<HistoryEvent> describe(
            List<RecordedAct> acts, SignedInBorrower me, Map<SessionId, DeviceWords> devices) {
        var reported =
                reports.of(me.borrower(), acts.stream().map(RecordedAct::entry).toList());
        var asked = codes.asked(
                me.borrower(),
                acts.stream().flatMap(act -> challengeOf(act).stream()).toList());
        return acts.stream()
                .map(act -> describe(act, me, reported, asked, devices))
                .toList();
    }

    private static HistoryEvent describe(
            RecordedAct act,
            SignedInBorrower me,
            Map<Long, ReportNumber> reported,
            Map<ChallengeId, Asked> asked,
            Map<SessionId, DeviceWords> devices) {
        var code = challengeOf(act).map(asked::get);
        var here = act.session().filter(me.session()::equals).isPresent();
        var report = Optional.ofNullable(reported.get(act.entry()));
        return new HistoryEvent(
                act.entry(),
                act.at(),
                Wording.wordsOf(act),
                Wording.factorOf(act),
                act.session().map(devices::get).or(() -> code.flatMap(Asked::from)),
                here,
                act.act() == Act.AUTHN_TOKEN_CREATED
                        && code.filter(Asked::unused).isPresent(),
                act.act() == Act.AUTHN_TOKEN_CREATED ? code.flatMap(Asked::fate) : Optional.empty(),
                report,
                !here && report.isEmpty() && Wording.mayBeReported(act));
    }

    /** Each device is looked at once, however many entries it has. */
    private Map<SessionId, DeviceWords> devicesOf(List<RecordedAct> acts) {
        Map<SessionId, DeviceWords> devices = new HashMap<>();
        acts.stream()
                .flatMap(act -> act.session().stream())
                .distinct()
                .forEach(session -> sessions.describe(session).ifPresent(words -> devices.put(session, words)));
        return devices;
    }

    private static Optional<ChallengeId> challengeOf(RecordedAct act) {
        return act.object().filter(object -> Wording.isAboutACode(act)).flatMap(ChallengeId::of);
    }

    /** @param more whether there are older ones */
    public record Page(List<HistoryEvent> events, boolean more) {}
}
