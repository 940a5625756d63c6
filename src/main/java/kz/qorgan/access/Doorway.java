package kz.qorgan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.qorgan.employee.StaffSessions;
import kz.qorgan.employee.StaffToken;
import kz.qorgan.session.SessionLifecycle;
import kz.qorgan.session.SessionLookup;
import kz.qorgan.session.SessionToken;
import kz.qorgan.session.SignedInBorrower;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a browser in whose person has just proved who it is, whatever by. A browser is a borrower's or an employee's, never
 * both: whoever comes in ends what the other had here.
 */
@Component
public class Doorway {

    private static final String STAFF_HOME = "/staff";

    private final SessionCookie cookie;
    private final StaffCookie staffCookie;
    private final Landing landing;
    private final SessionLookup lookup;
    private final SessionLifecycle sessions;
    private final StaffSessions staffSessions;
    private final TransactionTemplate transaction;

    Doorway(
            SessionCookie cookie,
            StaffCookie staffCookie,
            Landing landing,
            SessionLookup lookup,
            SessionLifecycle sessions,
            StaffSessions staffSessions,
            TransactionTemplate transaction) {
        this.cookie = cookie;
        this.staffCookie = staffCookie;
        this.landing = landing;
        this.lookup = lookup;
        this.sessions = sessions;
        this.staffSessions = staffSessions;
        this.transaction = transaction;
    }

    /**
     * Gives the browser its new token, and throws away the pages that it may have had open before.
     *
     * @return where to go: the page that was asked for, else the first one
     */
    public String enter(SessionToken token, HttpServletRequest request, HttpServletResponse response) {
        closePages(request);
        staffCookie.read(request).ifPresent(former -> {
            staffSessions.signOut(former);
            staffCookie.clear(response);
        });
        cookie.write(response, token);
        return landing.take(request, response);
    }

    /** The same for somebody who works here; never to a borrower's page. */
    public String enter(StaffToken token, HttpServletRequest request, HttpServletResponse response) {
        closePages(request);
        cookie.read(request).ifPresent(former -> {
            lookup.authentication(former)
                    .map(signedIn -> (SignedInBorrower) signedIn.getPrincipal())
                    .ifPresent(borrower -> transaction.executeWithoutResult(running -> sessions.replace(borrower)));
            cookie.clear(response);
        });
        staffCookie.write(response, token);
        var asked = landing.take(request, response);
        return Faces.isOfStaff(asked) ? asked : STAFF_HOME;
    }

    private static void closePages(HttpServletRequest request) {
        var formerPages = request.getSession(false);
        if (formerPages != null) {
            formerPages.invalidate();
        }
    }
}
