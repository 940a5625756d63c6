package kz.qorgan.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import kz.qorgan.employee.SignedInEmployee;
import kz.qorgan.session.SignedInBorrower;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The servlet session holds nothing but open pages, and belongs to one signed-in session. When another one has begun in
 * this browser, the former one's pages are thrown away before anybody sees them. Pages of a session that is merely over
 * are left alone: every request of theirs is refused, and they are still to be told to leave.
 */
final class PageOwnerFilter extends OncePerRequestFilter {

    private static final String OWNER = "qorgan.owner";
    private static final String STAFF = "staff ";

    private final SecurityContextHolderStrategy contexts;

    PageOwnerFilter(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    /** Whose pages a browser has open. */
    enum Kind {
        BORROWER,
        STAFF,
        NOBODY
    }

    static Kind kindOf(HttpServletRequest request) {
        var pages = request.getSession(false);
        if (pages == null || !(pages.getAttribute(OWNER) instanceof String owner)) {
            return Kind.NOBODY;
        }
        return owner.startsWith(STAFF) ? Kind.STAFF : Kind.BORROWER;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var pages = request.getSession(false);
        var me = Optional.ofNullable(contexts.getContext().getAuthentication())
                .map(PageOwnerFilter::name)
                .orElse("");
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

    private static String name(Authentication authentication) {
        return switch (authentication.getPrincipal()) {
            case null -> "";
            case SignedInEmployee employee -> STAFF + employee.session();
            case SignedInBorrower borrower -> borrower.session().toString();
            default -> "";
        };
    }
}
