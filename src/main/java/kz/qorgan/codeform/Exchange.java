package kz.qorgan.codeform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kz.qorgan.device.Visitor;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One request to a page, and what its answer is made of. A page method may simply ask for it. */
public record Exchange(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {

    public ClientAddress address() {
        return ClientAddress.of(request.getRemoteAddr());
    }

    public Language language() {
        return Language.of(locale);
    }

    /** @param sharedDevice what the person said about the device */
    public Visitor visitor(boolean sharedDevice) {
        @Nullable String named = request.getHeader(HttpHeaders.USER_AGENT);
        return new Visitor(named == null ? "" : named, address(), sharedDevice);
    }

    /** What a form says under this name; empty where it says nothing. */
    String field(String name) {
        @Nullable String said = request.getParameter(name);
        return said == null ? "" : said;
    }

    /** The page again, with what was typed. */
    public String refused(String page) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page;
    }

    /** On to another page after a form was accepted. */
    public static View seeOther(String path) {
        var redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }
}
