package kz.qorgan.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * How every cookie of the portal is written: for this host only, out of reach of scripts and of other sites. Over https
 * the name begins with {@code __Host-}, which a neighbouring host cannot overwrite.
 */
@Component
public class Cookies {

    private final boolean secure;

    Cookies(@Value("${qorgan.public-url}") URI publicUrl) {
        this.secure = "https".equals(publicUrl.getScheme());
    }

    /** Writes a cookie that is gone when the browser closes. */
    public void write(HttpServletResponse response, String name, String value) {
        add(response, cookie(name, value).build());
    }

    /** Writes a cookie that stays for a while. */
    public void write(HttpServletResponse response, String name, String value, Duration life) {
        add(response, cookie(name, value).maxAge(life).build());
    }

    /** Writes a cookie that is gone when the browser closes and comes along with nothing that another site began. */
    public void writeStrict(HttpServletResponse response, String name, String value) {
        add(response, cookie(name, value).sameSite("Strict").build());
    }

    public void clear(HttpServletResponse response, String name) {
        write(response, name, "", Duration.ZERO);
    }

    /** Takes back every cookie that the browser has sent, whoever gave it. */
    public void clearAll(HttpServletRequest request, HttpServletResponse response) {
        sent(request)
                .map(cookie -> ResponseCookie.from(cookie.getName(), "")
                        .path("/")
                        .maxAge(Duration.ZERO)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .build())
                .forEach(cookie -> add(response, cookie));
    }

    /** Whether the browser holds no cookie for this host. */
    public boolean none(HttpServletRequest request) {
        return sent(request).findAny().isEmpty();
    }

    /** What the browser sent; it may be anything. */
    public Optional<String> read(HttpServletRequest request, String name) {
        return sent(request)
                .filter(cookie -> cookie.getName().equals(nameOf(name)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    String nameOf(String name) {
        return secure ? "__Host-" + name : name;
    }

    boolean secure() {
        return secure;
    }

    private static Stream<Cookie> sent(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).map(Arrays::stream).orElseGet(Stream::empty);
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String name, String value) {
        return ResponseCookie.from(nameOf(name), value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax");
    }

    private static void add(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
