package kz.qorgan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.qorgan.session.SessionToken;
import org.springframework.stereotype.Component;

/** Lets a browser in whose person has just proved who it is, whatever by. */
@Component
public class Doorway {

    private final SessionCookie cookie;
    private final Landing landing;

    Doorway(SessionCookie cookie, Landing landing) {
        this.cookie = cookie;
        this.landing = landing;
    }

    /**
     * Gives the browser its new token, and throws away the pages that it may have had open before.
     *
     * @return where to go: the page that was asked for, else the first one
     */
    public String enter(SessionToken token, HttpServletRequest request, HttpServletResponse response) {
        var formerPages = request.getSession(false);
        if (formerPages != null) {
            formerPages.invalidate();
        }
        cookie.write(response, token);
        return landing.take(request, response);
    }
}
