package kz.qorgan.access.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import kz.qorgan.access.Cookies;
import kz.qorgan.access.SessionCookie;
import kz.qorgan.access.StaffCookie;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.session.Ending;
import kz.qorgan.session.SessionLookup;
import kz.qorgan.session.SessionPolicy;
import kz.qorgan.session.Sessions;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** UC-004: signs a browser out, and tells whoever was signed out why and when. */
@Controller
class SignedOutPages {

    private final Sessions sessions;
    private final SessionLookup lookup;
    private final SessionPolicy policy;
    private final SessionCookie cookie;
    private final StaffCookie staffCookie;
    private final Cookies cookies;
    private final CurrentBorrower current;
    private final SpokenTimes times;
    private final MessageSource texts;

    SignedOutPages(
            Sessions sessions,
            SessionLookup lookup,
            SessionPolicy policy,
            SessionCookie cookie,
            StaffCookie staffCookie,
            Cookies cookies,
            CurrentBorrower current,
            SpokenTimes times,
            MessageSource texts) {
        this.sessions = sessions;
        this.lookup = lookup;
        this.policy = policy;
        this.cookie = cookie;
        this.staffCookie = staffCookie;
        this.cookies = cookies;
        this.current = current;
        this.times = times;
        this.texts = texts;
    }

    @PostMapping("/sign-out")
    @ResponseStatus(HttpStatus.SEE_OTHER)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        if (current.find().isPresent()) {
            sessions.signOut();
        }
        var pages = request.getSession(false);
        if (pages != null) {
            pages.invalidate();
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        response.setHeader(HttpHeaders.LOCATION, "/signed-out");
    }

    /** The session cookie is kept until here: it is what the reason is found by. On a shared device nothing stays. */
    @GetMapping("/signed-out")
    String page(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        var elsewhere = elsewhere(request);
        if (elsewhere.isPresent()) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, elsewhere.get());
            return "session/signed-out";
        }
        var ending = cookie.read(request).flatMap(lookup::ending);
        var shared = ending.map(Ending::sharedDevice).orElse(false);
        model.addAttribute("shared", shared);
        if (shared) {
            clean(request, response);
        }
        model.addAttribute("frozen", ending.map(Ending::isByFreezing).orElse(false));
        model.addAttribute("reason", ending.map(over -> words(over, locale)).orElseGet(() -> text("unknown", locale)));
        model.addAttribute(
                "happenedAt", ending.map(over -> times.at(over.at(), locale)).orElse(null));
        return "session/signed-out";
    }

    /** Whoever is signed in is not here, and staff are told why on their own page. */
    private Optional<String> elsewhere(HttpServletRequest request) {
        if (current.find().isPresent()) {
            return Optional.of("/");
        }
        var staff = cookie.read(request).isEmpty() && staffCookie.read(request).isPresent();
        return staff ? Optional.of("/staff/sign-in") : Optional.empty();
    }

    /** The page left by a shared device asks whether a cookie is left, because its script cannot see them. */
    @GetMapping("/signed-out/clean")
    ResponseEntity<Void> isClean(HttpServletRequest request) {
        return ResponseEntity.status(cookies.none(request) ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT)
                .build();
    }

    /** Both ways: browsers obey the first over https only. */
    private void clean(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        cookies.clearAll(request, response);
    }

    private String words(Ending ending, Locale locale) {
        return switch (ending.reason()) {
            case SIGNED_OUT -> text("signedOut", locale);
            case ENDED_ELSEWHERE -> text("endedElsewhere", locale);
            case REPLACED -> text("unknown", locale);
            case IDLE -> text("idle", locale, policy.idle(ending.sharedDevice()).toMinutes());
            case TOO_OLD ->
                ending.sharedDevice()
                        ? text("limitShared", locale, policy.longestShared().toMinutes())
                        : text("limit", locale, policy.longest().toHours());
            case LEFT_OPEN -> text("leftOpen", locale);
            case ACCOUNT_CLOSED -> text("frozen", locale);
            case BY_STAFF -> text("byStaff", locale);
        };
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage("session.reason." + key, arguments, locale);
    }
}
