package kz.qorgan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.stereotype.Component;

/** Remembers in a cookie which page a stranger asked for, and says where to go after the sign-in. Never another site. */
@Component
public class Landing {

    private static final String HOME = "/";

    private final CookieRequestCache cache = new CookieRequestCache();

    Landing(Cookies cookies) {
        cache.setCookieCustomizer(cookie -> {
            cookie.setAttribute("SameSite", "Lax");
            cookie.setSecure(cookies.secure());
        });
    }

    /** A path of this portal with its query; the first page if none was asked for, or the cookie says something else. */
    public String take(HttpServletRequest request, HttpServletResponse response) {
        try {
            var saved = cache.getRequest(request, response);
            cache.removeRequest(request, response);
            return saved == null ? HOME : local(URI.create(saved.getRedirectUrl()));
        } catch (IllegalArgumentException brokenCookie) {
            return HOME;
        }
    }

    CookieRequestCache cache() {
        return cache;
    }

    private static String local(URI saved) {
        var path = saved.getRawPath();
        if (path == null || !path.startsWith("/") || path.startsWith("//")) {
            return HOME;
        }
        return saved.getRawQuery() == null ? path : path + "?" + saved.getRawQuery();
    }
}
