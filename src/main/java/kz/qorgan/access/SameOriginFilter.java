package kz.qorgan.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site makes a browser send: posts, and push connections, where no token is asked for. Browsers name
 * the site a request comes from; who names none (an old browser) must still hold the CSRF token, and gets no push.
 */
final class SameOriginFilter extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");

    private final String publicOrigin;

    SameOriginFilter(URI publicUrl) {
        this.publicOrigin = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var push = "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
        if (push || !HARMLESS.contains(request.getMethod())) {
            if (isForeign(request) || push && request.getHeader(HttpHeaders.ORIGIN) == null) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isForeign(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var site = request.getHeader("Sec-Fetch-Site");
        return origin != null && !isOwn(origin, request) || site != null && !site.equals("same-origin");
    }

    private boolean isOwn(String origin, HttpServletRequest request) {
        return publicOrigin.equals(origin)
                || (request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST)).equals(origin);
    }
}
