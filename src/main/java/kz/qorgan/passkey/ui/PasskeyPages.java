package kz.qorgan.passkey.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kz.qorgan.access.BrowserCookie;
import kz.qorgan.access.Doorway;
import kz.qorgan.device.Visitor;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.passkey.PasskeySignIn;
import kz.qorgan.passkey.PasskeySignIn.Question;
import kz.qorgan.passkey.PasskeySignInResult;
import kz.qorgan.shell.SpokenTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** UC-009, from outside: the sign-in page's own form, sent with a passkey's answer in place of a number. */
@Controller
class PasskeyPages {

    private static final String PAGE = "signin/sign-in";

    private final PasskeySignIn signIn;
    private final BrowserCookie browsers;
    private final Doorway doorway;
    private final SpokenTimes times;
    private final MessageSource texts;

    PasskeyPages(
            PasskeySignIn signIn, BrowserCookie browsers, Doorway doorway, SpokenTimes times, MessageSource texts) {
        this.signIn = signIn;
        this.browsers = browsers;
        this.doorway = doorway;
        this.times = times;
        this.texts = texts;
    }

    /** For the script of the page: what to ask the authenticator, or a sentence with the status 429. */
    @PostMapping("/sign-in/passkey/options")
    ResponseEntity<String> options(
            @RequestParam(defaultValue = "false") boolean sharedDevice,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var browser = browsers.idOf(request, response, sharedDevice);
        return switch (signIn.begin(browser, address(request))) {
            case Question.Asked asked ->
                ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(asked.options());
            case Question.TryLater later ->
                ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                        .body(text("passkey.signIn.tooMany", locale, times.from(later.until(), locale)));
        };
    }

    @PostMapping("/sign-in/passkey")
    Object enter(
            @RequestParam(defaultValue = "") String passkey,
            @RequestParam(defaultValue = "") String mobileNumber,
            @RequestParam(defaultValue = "false") boolean sharedDevice,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var visitor = new Visitor(userAgent(request), address(request), sharedDevice);
        var result = browsers.idOf(request)
                .map(browser -> signIn.finish(passkey, browser, visitor))
                .orElseGet(PasskeySignInResult.Refused::new);
        model.addAttribute("mobileNumber", mobileNumber);
        model.addAttribute("sharedDevice", sharedDevice);
        return switch (result) {
            case PasskeySignInResult.SignedIn in -> seeOther(doorway.enter(in.token(), request, response));
            case PasskeySignInResult.NotYet notYet ->
                refuse(text("passkey.signIn.notYet", locale, times.from(notYet.from(), locale)), response, model);
            case PasskeySignInResult.Refused refused -> refuse(text("passkey.signIn.refused", locale), response, model);
        };
    }

    private static String refuse(String why, HttpServletResponse response, Model model) {
        model.addAttribute("refused", why);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return PAGE;
    }

    private static RedirectView seeOther(String path) {
        var redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }

    private static ClientAddress address(HttpServletRequest request) {
        return ClientAddress.of(request.getRemoteAddr());
    }

    private static String userAgent(HttpServletRequest request) {
        @Nullable String named = request.getHeader(HttpHeaders.USER_AGENT);
        return named == null ? "" : named;
    }
}
