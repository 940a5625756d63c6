package kz.qorgan.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.device.DeviceMemo;
import kz.qorgan.device.DeviceWords;
import kz.qorgan.kernel.AnonymousAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.kernel.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says what a token opens, from the database and at this moment, and which sessions there have been. */
@Service
public class SessionLookup {

    private final StoredSessions stored;
    private final DeviceMemo devices;
    private final JdbcClient jdbc;

    SessionLookup(StoredSessions stored, DeviceMemo devices, JdbcClient jdbc) {
        this.stored = stored;
        this.devices = devices;
        this.jdbc = jdbc;
    }

    /** Who holds this token, with the factors and the time each was proved; nothing if the session is over. */
    @AnonymousAction
    public Optional<Authentication> authentication(SessionToken token) {
        return stored.alive(token.hash()).map(SessionLookup::authentication);
    }

    /** Why the session of this token is over; nothing if it is not, or never was. */
    @AnonymousAction
    public Optional<Ending> ending(SessionToken token) {
        return stored.ending(token.hash());
    }

    /** Every borrower's action asks this, whatever the pages believe: {@code @BorrowerAction} names it. */
    @AnonymousAction
    public boolean isAlive(Authentication authentication) {
        return authentication.getPrincipal() instanceof SignedInBorrower borrower && stored.isAlive(borrower.session());
    }

    /** Whose session it is or was; nothing for one that never was. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<BorrowerId> ownerOf(SessionId session) {
        return jdbc.sql("select borrower_id from signed_in_session where id = ?")
                .param(session.value())
                .query((row, number) ->
                        new BorrowerId(Objects.requireNonNull(row.getObject("borrower_id", UUID.class))))
                .optional();
    }

    /** Every session of a borrower that is still on record, the newest first, for telling its owner. */
    @ModuleAction
    @Transactional(readOnly = true)
    public List<Kept> kept(BorrowerId owner) {
        return jdbc.sql("""
                        select id, sealed_device, shared, opened_at, active_at, ended_at, end_reason
                        from signed_in_session where borrower_id = ? order by opened_at desc, id
                        """)
                .param(owner.value())
                .query((row, number) -> kept(row, owner))
                .list();
    }

    private Kept kept(ResultSet row, BorrowerId owner) throws SQLException {
        var id = new SessionId(Objects.requireNonNull(row.getObject("id", UUID.class)));
        var sealed = row.getBytes("sealed_device");
        var place = StoredSession.place(id);
        return new Kept(
                id,
                devices.describe(owner, sealed, place),
                devices.userAgent(owner, sealed, place),
                row.getBoolean("shared"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("active_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("end_reason")).map(Ending.Reason::valueOf));
    }

    /** A session as it stands on record, over or not. */
    public record Kept(
            SessionId id,
            DeviceWords device,
            String userAgent,
            boolean shared,
            Instant signedInAt,
            Instant lastUsedAt,
            Optional<Instant> endedAt,
            Optional<Ending.Reason> reason) {}

    static Authentication authentication(StoredSession session) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        authorities.add(new SimpleGrantedAuthority("ROLE_BORROWER"));
        session.factors().forEach(factor -> authorities.add(factor.authority()));
        return new PreAuthenticatedAuthenticationToken(session.principal(), "", authorities);
    }
}
