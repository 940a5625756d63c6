package kz.qorgan.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.qorgan.kernel.AnonymousAction;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Service;

/** Says what a token opens, from the database and at this moment. Only who holds a token learns anything. */
@Service
public class SessionLookup {

    private final StoredSessions stored;

    SessionLookup(StoredSessions stored) {
        this.stored = stored;
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

    static Authentication authentication(StoredSession session) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        authorities.add(new SimpleGrantedAuthority("ROLE_BORROWER"));
        session.factors().forEach(factor -> authorities.add(factor.authority()));
        return new PreAuthenticatedAuthenticationToken(session.principal(), "", authorities);
    }
}
