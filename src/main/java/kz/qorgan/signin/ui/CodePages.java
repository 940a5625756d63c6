package kz.qorgan.signin.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import kz.qorgan.access.BrowserCookie;
import kz.qorgan.access.Doorway;
import kz.qorgan.device.Visitor;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.otp.SendResult;
import kz.qorgan.signin.SignIn;
import kz.qorgan.signin.SignInResult;
import kz.qorgan.signin.ui.SignInCookies.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** UC-001, second page: the code. Says what is left: tries, time, and when the code may be sent again. */
@Controller
class CodePages {

    private static final String PAGE = "signin/code";
    private static final String START = "/sign-in";

    private final SignIn signIn;
    private final SignInCookies cookies;
    private final BrowserCookie browsers;
    private final SignInTexts texts;
    private final Doorway doorway;

    CodePages(SignIn signIn, SignInCookies cookies, BrowserCookie browsers, SignInTexts texts, Doorway doorway) {
        this.signIn = signIn;
        this.cookies = cookies;
        this.browsers = browsers;
        this.texts = texts;
        this.doorway = doorway;
    }

    @GetMapping("/sign-in/code")
    Object page(HttpServletRequest request, Model model) {
        return visit(request).map(visit -> show(visit, "", model)).orElseGet(() -> SignInPages.seeOther(START));
    }

    @PostMapping("/sign-in/code")
    Object confirm(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var visit = visit(request);
        if (visit.isEmpty()) {
            return SignInPages.seeOther(START);
        }
        var visitor = new Visitor(
                userAgent(request), visit.get().address(), visit.get().waiting().sharedDevice());
        var result = signIn.confirm(
                visit.get().waiting().challenge(), code, visit.get().browser(), visitor);
        if (result instanceof SignInResult.SignedIn signedIn) {
            return enter(signedIn, request, response);
        }
        explain(result, code, model, locale);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(visit.get(), code, model);
    }

    @PostMapping("/sign-in/resend")
    Object resend(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        var visit = visit(request);
        if (visit.isEmpty()) {
            return SignInPages.seeOther(START);
        }
        var challenge = visit.get().waiting().challenge();
        return switch (signIn.resend(
                challenge, visit.get().browser(), visit.get().address())) {
            case SendResult.OnItsWay sent -> SignInPages.seeOther("/sign-in/code");
            case SendResult.Over over -> SignInPages.seeOther(START);
            case SendResult.TryLater later -> {
                model.addAttribute("refused", texts.refused("resendTooSoon", later.until(), locale));
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
                yield show(visit.get(), "", model);
            }
        };
    }

    private Object enter(SignInResult.SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        cookies.stopWaiting(response);
        return SignInPages.seeOther(doorway.enter(signedIn.token(), request, response));
    }

    private void explain(SignInResult result, String code, Model model, Locale locale) {
        switch (result) {
            case SignInResult.WrongCode wrong ->
                model.addAttribute(
                        "problem",
                        wrong.triesLeft() == 0
                                ? texts.problem("noTriesLeft", locale)
                                : texts.problem("codeWrong", locale, wrong.triesLeft()));
            case SignInResult.NotACode cannotBe ->
                model.addAttribute("problem", texts.problem(code.isBlank() ? "codeMissing" : "codeNotDigits", locale));
            case SignInResult.TryLater later ->
                model.addAttribute("refused", texts.refused("tooMany", later.until(), locale));
            case SignInResult.Over over -> model.addAttribute("over", true);
            case SignInResult.SignedIn signedIn -> throw new IllegalStateException("Nothing to explain");
        }
    }

    private Object show(Visit visit, String code, Model model) {
        var pending = signIn.pending(visit.waiting().challenge(), visit.browser());
        var over = pending.isEmpty() || pending.get().isOver() || model.containsAttribute("over");
        model.addAttribute("code", code);
        model.addAttribute("over", over);
        model.addAttribute("number", pending.map(wait -> wait.number()).orElse(""));
        model.addAttribute("reference", pending.map(wait -> wait.reference()).orElse(""));
        model.addAttribute("triesLeft", pending.map(wait -> wait.triesLeft()).orElse(0));
        model.addAttribute(
                "expiresInSeconds",
                pending.map(wait -> wait.timeLeft().toSeconds()).orElse(0L));
        model.addAttribute(
                "resendInSeconds",
                pending.map(wait -> wait.resendIn().toSeconds()).orElse(0L));
        return PAGE;
    }

    /** Nothing for a browser that waits for no code: it starts at the first page. */
    private Optional<Visit> visit(HttpServletRequest request) {
        return cookies.waiting(request)
                .flatMap(waiting -> browsers.idOf(request)
                        .map(browser -> new Visit(waiting, browser, ClientAddress.of(request.getRemoteAddr()))));
    }

    private static String userAgent(HttpServletRequest request) {
        @Nullable String named = request.getHeader(HttpHeaders.USER_AGENT);
        return named == null ? "" : named;
    }

    /** Who is at the page: which code is waited for, in which browser, from where. */
    private record Visit(Waiting waiting, BrowserId browser, ClientAddress address) {}
}
