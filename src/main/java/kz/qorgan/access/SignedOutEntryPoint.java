package kz.qorgan.access;

import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Answers who is not signed in: a page by the way to the sign-in, a page's own requests in the words its script knows. */
final class SignedOutEntryPoint implements AuthenticationEntryPoint {

    private static final int FORBIDDEN = HttpStatus.FORBIDDEN.value();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        switch (request.getParameter("v-r")) {
            case null -> {
                response.setStatus(HttpStatus.FOUND.value());
                var staff = Faces.isOfStaff(request.getRequestURI());
                response.setHeader(HttpHeaders.LOCATION, staff ? "/staff/sign-in" : "/sign-in");
            }
            case "uidl" -> {
                response.setContentType(MediaType.APPLICATION_JSON_VALUE);
                response.getWriter().write(VaadinService.createSessionExpiredJSON(true));
            }
            case "push" -> response.setStatus(isFarewell(request) ? HttpStatus.NO_CONTENT.value() : FORBIDDEN);
            case "heartbeat" -> response.setStatus(HttpStatus.GONE.value());
            default -> response.setStatus(FORBIDDEN);
        }
    }

    /** A page that leaves closes its push connection; by then its session may be over. */
    private static boolean isFarewell(HttpServletRequest request) {
        return "close".equals(request.getParameter("X-Atmosphere-Transport"));
    }
}
