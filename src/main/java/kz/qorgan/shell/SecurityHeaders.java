package kz.qorgan.shell;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * The headers of every response there is, static files and errors included. They are written before anything else runs,
 * because a page of Vaadin's commits its response too early for the usual way (CVE-2026-22732 was of that kind).
 */
@Configuration
class SecurityHeaders {

    /** For a page without any script of its own making: nothing inline, nothing from elsewhere. */
    static final String PLAIN_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
            + "object-src 'none'";

    private static final Duration TWO_YEARS = Duration.ofDays(730);

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> headersOfEveryResponse() {
        var filter = new HeaderWriterFilter(writers());
        filter.setShouldWriteHeadersEagerly(true);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static List<HeaderWriter> writers() {
        var hsts = new HstsHeaderWriter(TWO_YEARS.toSeconds(), true);
        hsts.setPreload(true);
        return List.of(
                hsts,
                fixed("Content-Security-Policy", PLAIN_POLICY),
                fixed("X-Content-Type-Options", "nosniff"),
                fixed("X-Frame-Options", "DENY"),
                fixed("Referrer-Policy", "same-origin"),
                fixed("Cross-Origin-Opener-Policy", "same-origin"),
                fixed("Cross-Origin-Resource-Policy", "same-origin"),
                fixed("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
                fixed("X-Robots-Tag", "noindex"),
                fixed("Cache-Control", "no-store"));
    }

    private static HeaderWriter fixed(String name, String value) {
        return new StaticHeadersWriter(name, value);
    }
}
