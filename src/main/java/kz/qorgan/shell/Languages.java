package kz.qorgan.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qorgan.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Which language a person reads: the one chosen by {@code ?lang=}, which is remembered for a year; else the first of the
 * browser's that we have; else Russian.
 */
@Component("localeResolver")
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Languages extends OncePerRequestFilter implements LocaleResolver {

    private static final String NAME = "lang";
    private static final Duration REMEMBERED = Duration.ofDays(365);
    private static final List<Locale> OURS =
            Arrays.stream(Language.values()).map(Language::locale).toList();

    private final boolean secure;

    Languages(@Value("${qorgan.public-url}") URI publicUrl) {
        this.secure = "https".equals(publicUrl.getScheme());
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request)
                .or(() -> remembered(request))
                .map(Language::of)
                .orElseGet(() -> preferred(request))
                .locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("A language is chosen by the parameter lang");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return true;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chosen(request).ifPresent(choice -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(Language.of(choice))));
        chain.doFilter(request, response);
    }

    /** Only from the address: reading a posted form here would take it away from whoever it is meant for. */
    private static Optional<String> chosen(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? known(request.getParameter(NAME)) : Optional.empty();
    }

    private static Optional<String> remembered(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(Languages::known);
    }

    private static Optional<String> known(@Nullable String tag) {
        return Optional.ofNullable(tag).filter(text -> OURS.contains(Locale.forLanguageTag(text)));
    }

    private static Language preferred(HttpServletRequest request) {
        try {
            var header = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                    .orElse("");
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), OURS))
                    .map(Language::of)
                    .orElse(Language.RU);
        } catch (IllegalArgumentException brokenHeader) {
            return Language.RU;
        }
    }

    private String cookie(Language language) {
        return ResponseCookie.from(NAME, language.tag())
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
