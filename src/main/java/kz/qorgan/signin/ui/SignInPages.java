package kz.qorgan.signin.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kz.qorgan.access.BrowserCookie;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.otp.SendResult;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.signin.SignIn;
import kz.qorgan.signin.ui.SignInCookies.Waiting;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** UC-001, first page: who are you. Any number that can be a mobile number of Kazakhstan leads to the same next page. */
@Controller
class SignInPages {

    private static final String PAGE = "signin/sign-in";

    private final SignIn signIn;
    private final SignInCookies cookies;
    private final BrowserCookie browsers;
    private final SignInTexts texts;
    private final CurrentBorrower current;

    SignInPages(
            SignIn signIn, SignInCookies cookies, BrowserCookie browsers, SignInTexts texts, CurrentBorrower current) {
        this.signIn = signIn;
        this.cookies = cookies;
        this.browsers = browsers;
        this.texts = texts;
        this.current = current;
    }

    @GetMapping("/sign-in")
    Object page(Model model) {
        model.addAttribute("form", SignInForm.EMPTY);
        return current.find().isPresent() ? seeOther("/") : PAGE;
    }

    @PostMapping("/sign-in")
    Object request(
            @RequestParam(defaultValue = "") String mobileNumber,
            @RequestParam(defaultValue = "false") String sharedDevice,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var form = new SignInForm(mobileNumber, isTicked(sharedDevice));
        model.addAttribute("form", form);
        var number = MobileNumber.of(mobileNumber);
        if (number.isEmpty()) {
            var key = mobileNumber.isBlank() ? "numberMissing" : "numberInvalid";
            model.addAttribute("problem", texts.problem(key, locale));
            return refused(response);
        }
        return send(number.get(), form, request, response, model, locale);
    }

    private Object send(
            MobileNumber number,
            SignInForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var browser = browsers.idOf(request, response, form.sharedDevice());
        var address = ClientAddress.of(request.getRemoteAddr());
        return switch (signIn.request(number, browser, address, Language.of(locale))) {
            case SendResult.OnItsWay sent -> {
                cookies.waitFor(response, new Waiting(sent.challenge(), form.sharedDevice()));
                yield seeOther("/sign-in/code");
            }
            case SendResult.TryLater later -> {
                model.addAttribute("refused", texts.refused("tooMany", later.until(), locale));
                yield refused(response);
            }
            case SendResult.Over over -> seeOther("/sign-in");
        };
    }

    /** Where a form with a missing, old or foreign token ends: the first page again, and what was typed is still there. */
    @RequestMapping("/sign-in/again")
    String again(@RequestParam(defaultValue = "") String mobileNumber, Model model, Locale locale) {
        model.addAttribute("form", new SignInForm(mobileNumber, false));
        model.addAttribute("refused", texts.startAgain(locale));
        return PAGE;
    }

    static View seeOther(String path) {
        var redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }

    private static String refused(HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return PAGE;
    }

    /** A ticked box says {@code on}, {@code true} or {@code 1}, depending on who sends it. */
    private static boolean isTicked(String box) {
        return box.equals("on") || box.equals("true") || box.equals("1");
    }
}
