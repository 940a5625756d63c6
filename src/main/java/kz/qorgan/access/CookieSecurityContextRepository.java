package kz.qorgan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import kz.qorgan.employee.StaffSessions;
import kz.qorgan.session.SessionLookup;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Reads who is asking from the row that the cookie opens, once a request. Factors come with the time they were proved,
 * so that their age is right after a restart too. Never touches the servlet session.
 */
@Component
public class CookieSecurityContextRepository implements SecurityContextRepository {

    private final SessionCookie cookie;
    private final SessionLookup sessions;
    private final StaffCookie staffCookie;
    private final StaffSessions staffSessions;

    CookieSecurityContextRepository(
            SessionCookie cookie, SessionLookup sessions, StaffCookie staffCookie, StaffSessions staffSessions) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.staffCookie = staffCookie;
        this.staffSessions = staffSessions;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> find(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /** Nothing to save: a context begins when a session is opened and ends with its row. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return find(request).isPresent();
    }

    /**
     * Open pages speak with the cookie of whom they belong to, and with no other. Where no page is open yet, the staff's
     * addresses are asked by staff and all others by whoever is signed in.
     */
    private Optional<Authentication> find(HttpServletRequest request) {
        return switch (PageOwnerFilter.kindOf(request)) {
            case BORROWER -> borrower(request);
            case STAFF -> staff(request);
            case NOBODY ->
                Faces.isOfStaff(request.getRequestURI())
                        ? staff(request)
                        : borrower(request).or(() -> staff(request));
        };
    }

    private Optional<Authentication> borrower(HttpServletRequest request) {
        return cookie.read(request).flatMap(sessions::authentication);
    }

    private Optional<Authentication> staff(HttpServletRequest request) {
        return staffCookie.read(request).flatMap(staffSessions::authentication);
    }

    /** Asks the database at the first look, and not at all for a request that nobody looks at. */
    private static final class Deferred implements DeferredSecurityContext {

        private final Supplier<Optional<Authentication>> source;
        private final SecurityContext context = SecurityContextHolder.createEmptyContext();
        private boolean loaded;
        private boolean generated;

        Deferred(Supplier<Optional<Authentication>> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            if (!loaded) {
                var session = source.get();
                session.ifPresent(context::setAuthentication);
                generated = session.isEmpty();
                loaded = true;
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            get();
            return generated;
        }
    }
}
