package kz.qorgan.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import kz.qorgan.kernel.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every server-rendered page knows. */
@ControllerAdvice
class CommonModel {

    private final PortalFiles files;
    private final String publicHost;

    CommonModel(PortalFiles files, @Value("${qorgan.public-url}") URI publicUrl) {
        this.files = files;
        this.publicHost = publicUrl.getAuthority();
    }

    @ModelAttribute("lang")
    String lang(Locale locale) {
        return Language.of(locale).tag();
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    @ModelAttribute("publicHost")
    String publicHost() {
        return publicHost;
    }

    @ModelAttribute("prefetch")
    List<String> prefetch() {
        return files.prefetched();
    }

    @ModelAttribute("signedIn")
    boolean signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> "ROLE_BORROWER".equals(authority.getAuthority()));
    }
}
