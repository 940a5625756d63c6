package kz.qorgan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kz.qorgan.session.SessionToken;
import org.springframework.stereotype.Component;

/** Carries the session token; gone when the browser closes. */
@Component
public class SessionCookie {

    private static final String NAME = "sid";

    private final Cookies cookies;

    SessionCookie(Cookies cookies) {
        this.cookies = cookies;
    }

    public void write(HttpServletResponse response, SessionToken token) {
        cookies.write(response, NAME, token.value());
    }

    public void clear(HttpServletResponse response) {
        cookies.clear(response, NAME);
    }

    public Optional<SessionToken> read(HttpServletRequest request) {
        return cookies.read(request, NAME).map(SessionToken::new);
    }
}
