package kz.qorgan.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.device.DeviceMemo;
import kz.qorgan.device.Visitor;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.session.StoredSessions.Ended;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.vault.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other modules do to a session as a part of their own use case, always in their transaction: open it, add a proof to
 * it, end it.
 */
@Service
public class SessionLifecycle {

    private final StoredSessions stored;
    private final DeviceMemo devices;
    private final CurrentBorrower current;
    private final AuditTrail audit;
    private final RandomValues random;
    private final SessionPolicy policy;
    private final Clock clock;

    SessionLifecycle(
            StoredSessions stored,
            DeviceMemo devices,
            CurrentBorrower current,
            AuditTrail audit,
            RandomValues random,
            SessionPolicy policy,
            Clock clock) {
        this.stored = stored;
        this.devices = devices;
        this.current = current;
        this.audit = audit;
        this.random = random;
        this.policy = policy;
        this.clock = clock;
    }

    /** Opens a session for a borrower who has just proved a factor. The token is new each time; a planted one opens nothing. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened open(BorrowerId borrower, Factor.Kind proved, Visitor visitor) {
        var id = new SessionId(random.uuid());
        var token = new SessionToken(random.token());
        var shared = visitor.sharedDevice();
        var now = clock.instant();
        var session = new StoredSession(
                id,
                borrower,
                devices.seal(borrower, visitor, StoredSession.place(id)),
                shared,
                List.of(new Factor(proved, now)),
                now,
                now);
        stored.add(session, token.hash(), policy.idle(shared), policy.longest(shared));
        audit.record(AuditEntry.of(Act.SESSION_CREATED).concerning(borrower).in(id));
        return new Opened(id, token);
    }

    /**
     * Adds a proof to the session that is asking, or renews it, and gives the session another token (OWASP ASVS 7.2.4).
     * The former token opens for a moment what it opened before, and never the new proof, so that a request under way or
     * a lost answer signs nobody out.
     *
     * @return the token that the browser must be given with the answer
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public SessionToken prove(Factor.Kind proved) {
        var me = current.require();
        var factors = stored.factorsOf(me.session()).stream()
                .filter(factor -> factor.kind() != proved)
                .toList();
        var all = new java.util.ArrayList<>(factors);
        all.add(new Factor(proved, clock.instant()));
        var token = new SessionToken(random.token());
        stored.renew(me.session(), token.hash(), all, policy.formerToken());
        audit.record(AuditEntry.of(Act.AUTHN_FACTOR_PROVED)
                .concerning(me.borrower())
                .in(me.session())
                .because(proved));
        current.becomes(new StoredSession(
                me.session(), me.borrower(), new byte[0], me.sharedDevice(), all, clock.instant(), clock.instant()));
        return token;
    }

    /** When the borrower last signed in; nothing for somebody who never did. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Instant> lastSignIn(BorrowerId borrower) {
        return stored.signInBefore(borrower, StoredSessions.NONE);
    }

    /** Ends the session that the same browser had before it signed in again. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(SignedInBorrower former) {
        record(stored.end(former.session(), former.borrower(), Ending.Reason.REPLACED), Ending.Reason.REPLACED);
    }

    /** Ends one session of a borrower for a reason that is not the borrower's own press of a button; false if it was over. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean end(SessionId session, BorrowerId owner, Ending.Reason reason) {
        var ended = stored.end(session, owner, reason);
        record(ended, reason);
        return !ended.isEmpty();
    }

    /** Ends every session of a borrower, and says how many. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public int endAll(BorrowerId owner, Ending.Reason reason) {
        var ended = stored.endAllOf(owner, reason);
        record(ended, reason);
        return ended.size();
    }

    private void record(List<Ended> sessions, Ending.Reason reason) {
        sessions.forEach(ended -> audit.record(AuditEntry.of(Act.AUTHN_TOKEN_REVOKED)
                .concerning(ended.borrower())
                .in(ended.session())
                .because(reason)));
    }

    /** A session that has just begun, with the token that its browser must be given. */
    public record Opened(SessionId id, SessionToken token) {}

    @Bean
    static SealedTable sealedDevices() {
        return SealedTable.of("signed_in_session", "id")
                .column("sealed_device", row -> StoredSession.place(new SessionId(UUID.fromString(row.key("id")))));
    }
}
