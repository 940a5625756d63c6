package kz.qorgan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kz.qorgan.employee.StaffToken;
import org.springframework.stereotype.Component;

/** Carries the token of a session of staff. Another name than the borrowers', and sent with nothing another site began. */
@Component
public class StaffCookie {

    private static final String NAME = "staff";

    private final Cookies cookies;

    StaffCookie(Cookies cookies) {
        this.cookies = cookies;
    }

    public void write(HttpServletResponse response, StaffToken token) {
        cookies.writeStrict(response, NAME, token.value());
    }

    public void clear(HttpServletResponse response) {
        cookies.clear(response, NAME);
    }

    public Optional<StaffToken> read(HttpServletRequest request) {
        return cookies.read(request, NAME).map(StaffToken::new);
    }
}
