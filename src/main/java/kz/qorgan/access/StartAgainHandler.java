package kz.qorgan.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** A form whose token is missing, old or foreign: the journey starts afresh, with a sentence that says why. */
final class StartAgainHandler implements AccessDeniedHandler {

    /** Each has a page {@code /again} below it. */
    private static final List<String> JOURNEYS =
            List.of("/staff/sign-in", "/sign-in", "/freeze", "/unfreeze", "/not-a-client");

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        var address = request.getRequestURI() + "/";
        var journey = JOURNEYS.stream()
                .filter(start -> address.startsWith(start + "/"))
                .findFirst();
        if (journey.isPresent()) {
            request.getRequestDispatcher(journey.get() + "/again").forward(request, response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
