package kz.qorgan.session;

import java.util.Optional;
import java.util.concurrent.Callable;
import kz.qorgan.kernel.SessionId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** A browser that was signed in, with the rights that it had at that moment and believes to have still. */
record Browser(SessionLookup lookup, SessionId session, SessionToken token, Authentication rights) {

    static Browser signedIn(SessionLookup lookup, SessionLifecycle.Opened opened) {
        var rights = lookup.authentication(opened.token()).orElseThrow();
        return new Browser(lookup, opened.id(), opened.token(), rights);
    }

    /** Acts with the rights of this browser. */
    <T> T does(Callable<T> action) {
        SecurityContextHolder.setContext(new SecurityContextImpl(rights));
        try {
            return action.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Whether the token still opens a session, as a request would ask. */
    boolean isIn() {
        return lookup.authentication(token).isPresent();
    }

    Optional<Ending.Reason> endedBecause() {
        return lookup.ending(token).map(Ending::reason);
    }
}
