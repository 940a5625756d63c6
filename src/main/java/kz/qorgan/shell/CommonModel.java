package kz.qorgan.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import kz.qorgan.kernel.Language;
import org.springframework.beans.factory.annotation.Value;
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

    /** Also on the page that says that the database is away, when nobody can tell. */
    @ModelAttribute("signedIn")
    boolean signedIn(HttpServletRequest request) {
        return !Integer.valueOf(HttpServletResponse.SC_SERVICE_UNAVAILABLE)
                        .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                && request.isUserInRole("BORROWER");
    }
}
