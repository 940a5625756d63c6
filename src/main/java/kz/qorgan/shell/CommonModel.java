package kz.qorgan.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import kz.qorgan.kernel.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** What every server-rendered page knows. */
@ControllerAdvice
class CommonModel {

    private final PortalFiles files;
    private final String publicHost;

    CommonModel(PortalFiles files, @Value("${qorgan.public-url}") URI publicUrl) {
        this.files = files;
        this.publicHost = publicUrl.getAuthority();
    }

    /** In one method, because Spring makes each one anew for each request. */
    @ModelAttribute
    void common(Model model, HttpServletRequest request, Locale locale) {
        model.addAttribute("lang", Language.of(locale).tag());
        model.addAttribute("publicHost", publicHost);
        model.addAttribute("signedIn", signedIn(request));
        model.addAttribute("prefetch", new LazyContextVariable<List<String>>() {
            @Override
            protected List<String> loadValue() {
                return files.prefetched();
            }
        });
    }

    /** Also on the page that says that the database is away, when nobody can tell. */
    private static boolean signedIn(HttpServletRequest request) {
        return !Integer.valueOf(HttpServletResponse.SC_SERVICE_UNAVAILABLE)
                        .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                && request.isUserInRole("BORROWER");
    }
}
