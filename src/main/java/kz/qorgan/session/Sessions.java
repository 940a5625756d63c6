package kz.qorgan.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.device.DeviceMemo;
import kz.qorgan.device.DeviceWords;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.kernel.SystemAction;
import kz.qorgan.session.StoredSessions.Ended;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists a borrower's devices and ends them everywhere. Ending needs no further proof: it only reduces access. */
@Service
public class Sessions {

    private final StoredSessions stored;
    private final DeviceMemo devices;
    private final Activity activity;
    private final CurrentBorrower current;
    private final AuditTrail audit;

    Sessions(StoredSessions stored, DeviceMemo devices, Activity activity, CurrentBorrower current, AuditTrail audit) {
        this.stored = stored;
        this.devices = devices;
        this.activity = activity;
        this.current = current;
        this.audit = audit;
    }

    /** The borrower's live sessions, the one last used first. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<Device> devices() {
        var me = current.require();
        return stored.aliveOf(me.borrower()).stream()
                .map(session -> describe(session, me))
                .toList();
    }

    /** The browser of one of the own sessions in words, even of one that is long over; nothing of anybody else's. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public Optional<DeviceWords> describe(SessionId session) {
        return stored.sealedDevice(session, current.require().borrower())
                .map(description ->
                        devices.describe(current.require().borrower(), description, StoredSession.place(session)));
    }

    /** When the borrower signed in before this session; nothing if this is the first time. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public Optional<Instant> signInBefore() {
        var me = current.require();
        return stored.signInBefore(me.borrower(), me.session());
    }

    /** Ends one of the own sessions; false if it was over already, or is nobody's or somebody else's. */
    @BorrowerAction
    @Transactional
    public boolean end(SessionId session) {
        var ended = stored.end(session, current.require().borrower(), Ending.Reason.ENDED_ELSEWHERE);
        record(ended, Act.AUTHN_TOKEN_REVOKED, Ending.Reason.ENDED_ELSEWHERE);
        return !ended.isEmpty();
    }

    /** Ends all own sessions but this one, and says how many. */
    @BorrowerAction
    @Transactional
    public int endOthers() {
        var me = current.require();
        var ended = stored.endAllExcept(me.session(), me.borrower(), Ending.Reason.ENDED_ELSEWHERE);
        record(ended, Act.AUTHN_TOKEN_REVOKED, Ending.Reason.ENDED_ELSEWHERE);
        return ended.size();
    }

    /** Ends this session and all others, and says how many. */
    @BorrowerAction
    @Transactional
    public int endAll() {
        var others = endOthers();
        return others + (signOut() ? 1 : 0);
    }

    /** Ends this session; false if it was over already. */
    @BorrowerAction
    @Transactional
    public boolean signOut() {
        var me = current.require();
        var ended = stored.end(me.session(), me.borrower(), Ending.Reason.SIGNED_OUT);
        record(ended, Act.SESSION_LOGOUT, Ending.Reason.SIGNED_OUT);
        return !ended.isEmpty();
    }

    /** The person is still there: the idle time begins anew. */
    @BorrowerAction
    public void stay() {
        activity.seen(current.require().session());
    }

    /** Until this session ends if the person does nothing more. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public Duration timeLeft() {
        return activity.untilTheEnd(current.require().session());
    }

    /** How much idle time each of these sessions has left, for warning the person in time. */
    @SystemAction
    public Map<SessionId, Duration> timeLeft(List<SessionId> sessions) {
        return activity.untilIdle(sessions);
    }

    /** The device of a live session in words, for telling its owner; nothing if it is over. */
    @ModuleAction
    @Transactional(readOnly = true)
    public Optional<DeviceWords> deviceOf(SessionId session, BorrowerId owner) {
        return stored.aliveOf(owner).stream()
                .filter(alive -> alive.id().equals(session))
                .findFirst()
                .map(alive -> devices.describe(owner, alive.sealedDevice(), StoredSession.place(session)));
    }

    private void record(List<Ended> sessions, Act act, Ending.Reason reason) {
        sessions.forEach(ended -> audit.record(AuditEntry.of(act)
                .concerning(ended.borrower())
                .in(ended.session())
                .because(reason)));
    }

    private Device describe(StoredSession session, SignedInBorrower me) {
        return new Device(
                session.id(),
                session.id().equals(me.session()),
                session.shared(),
                devices.describe(session.borrower(), session.sealedDevice(), StoredSession.place(session.id())),
                session.openedAt(),
                session.activeAt());
    }
}
