package kz.qorgan.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.qorgan.session.CurrentBorrower;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The servlet session holds nothing but open pages, and belongs to one signed-in session. When another one has begun in
 * this browser, the former one's pages are thrown away before anybody sees them. Pages of a session that is merely over
 * are left alone: every request of theirs is refused, and they are still to be told to leave.
 */
final class PageOwnerFilter extends OncePerRequestFilter {

    private static final String OWNER = "qorgan.owner";

    private final CurrentBorrower current;

    PageOwnerFilter(CurrentBorrower current) {
        this.current = current;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var pages = request.getSession(false);
        var me = current.find().map(borrower -> borrower.session().toString()).orElse("");
        if (pages != null) {
            var owner = pages.getAttribute(OWNER);
            if (owner == null && !me.isEmpty()) {
                pages.setAttribute(OWNER, me);
            } else if (owner != null && !me.isEmpty() && !me.equals(owner)) {
                pages.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
