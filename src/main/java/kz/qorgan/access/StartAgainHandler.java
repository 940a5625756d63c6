package kz.qorgan.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** A form whose token is missing, old or foreign: the journey starts afresh, with a sentence that says why. */
final class StartAgainHandler implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        if (request.getRequestURI().startsWith("/sign-in")) {
            request.getRequestDispatcher("/sign-in/again").forward(request, response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
