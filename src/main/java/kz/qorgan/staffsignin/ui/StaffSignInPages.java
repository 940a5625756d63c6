package kz.qorgan.staffsignin.ui;

import java.util.Locale;
import java.util.Optional;
import kz.qorgan.access.Doorway;
import kz.qorgan.access.StaffCookie;
import kz.qorgan.codeform.Exchange;
import kz.qorgan.employee.CurrentEmployee;
import kz.qorgan.employee.StaffSessions;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.staffsignin.StaffSignIn;
import kz.qorgan.staffsignin.StaffSignInResult;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** UC-032: staff sign in by name, password and code, and sign out. */
@Controller
class StaffSignInPages {

    private static final String PAGE = "staffsignin/sign-in";

    private final StaffSignIn signIn;
    private final StaffSessions sessions;
    private final CurrentEmployee current;
    private final Doorway doorway;
    private final StaffCookie cookie;
    private final SpokenTimes times;
    private final MessageSource texts;

    StaffSignInPages(
            StaffSignIn signIn,
            StaffSessions sessions,
            CurrentEmployee current,
            Doorway doorway,
            StaffCookie cookie,
            SpokenTimes times,
            MessageSource texts) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.current = current;
        this.doorway = doorway;
        this.cookie = cookie;
        this.times = times;
        this.texts = texts;
    }

    /** Says too why the last session here is over. */
    @GetMapping("/staff/sign-in")
    Object page(Exchange exchange) {
        if (current.find().isPresent()) {
            return Exchange.seeOther("/staff");
        }
        cookie.read(exchange.request())
                .flatMap(sessions::ending)
                .ifPresent(why -> say(exchange, "staffsignin.over." + why.name()));
        return PAGE;
    }

    @PostMapping("/staff/sign-in")
    Object signIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            Exchange exchange) {
        exchange.model().addAttribute("name", name);
        return switch (signIn.signIn(name, password, code, exchange.address())) {
            case StaffSignInResult.SignedIn signedIn ->
                Exchange.seeOther(doorway.enter(signedIn.token(), exchange.request(), exchange.response()));
            case StaffSignInResult.Refused refused -> refuse(exchange, text("staffsignin.wrong", exchange.locale()));
            case StaffSignInResult.TryLater later ->
                refuse(
                        exchange,
                        text("staffsignin.later", exchange.locale(), times.from(later.until(), exchange.locale())));
        };
    }

    @RequestMapping("/staff/sign-in/again")
    String again(@RequestParam(defaultValue = "") String name, Exchange exchange) {
        exchange.model().addAttribute("name", name);
        say(exchange, "staffsignin.again");
        return PAGE;
    }

    @PostMapping("/staff/sign-out")
    Object signOut(Exchange exchange) {
        cookie.read(exchange.request()).ifPresent(sessions::signOut);
        Optional.ofNullable(exchange.request().getSession(false)).ifPresent(pages -> pages.invalidate());
        exchange.response().setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return Exchange.seeOther("/staff/sign-in");
    }

    private String refuse(Exchange exchange, String problem) {
        exchange.model().addAttribute("problem", problem);
        return exchange.refused(PAGE);
    }

    private void say(Exchange exchange, String key) {
        exchange.model().addAttribute("refused", text(key, exchange.locale()));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
