package kz.qorgan.passkey.ui;

import java.nio.charset.StandardCharsets;
import kz.qorgan.access.BrowserCookie;
import kz.qorgan.access.Doorway;
import kz.qorgan.codeform.Exchange;
import kz.qorgan.passkey.PasskeySignIn;
import kz.qorgan.passkey.PasskeySignIn.Question;
import kz.qorgan.passkey.PasskeySignInResult;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
    ResponseEntity<String> options(@RequestParam(defaultValue = "false") boolean sharedDevice, Exchange exchange) {
        var browser = browsers.idOf(exchange.request(), exchange.response(), sharedDevice);
        return switch (signIn.begin(browser, exchange.address())) {
            case Question.Asked asked ->
                ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(asked.options());
            case Question.TryLater later ->
                ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                        .body(text("tooMany", exchange, times.from(later.until(), exchange.locale())));
        };
    }

    @PostMapping("/sign-in/passkey")
    Object enter(
            @RequestParam(defaultValue = "") String passkey,
            @RequestParam(defaultValue = "") String mobileNumber,
            @RequestParam(defaultValue = "false") boolean sharedDevice,
            Exchange exchange) {
        var result = browsers.idOf(exchange.request())
                .map(browser -> signIn.finish(passkey, browser, exchange.visitor(sharedDevice)))
                .orElseGet(PasskeySignInResult.Refused::new);
        exchange.model().addAttribute("mobileNumber", mobileNumber).addAttribute("sharedDevice", sharedDevice);
        return switch (result) {
            case PasskeySignInResult.SignedIn in ->
                Exchange.seeOther(doorway.enter(in.token(), exchange.request(), exchange.response()));
            case PasskeySignInResult.NotYet notYet ->
                refuse(text("notYet", exchange, times.from(notYet.from(), exchange.locale())), exchange);
            case PasskeySignInResult.Refused refused -> refuse(text("refused", exchange), exchange);
        };
    }

    private static String refuse(String why, Exchange exchange) {
        exchange.model().addAttribute("refused", why);
        return exchange.refused(PAGE);
    }

    private String text(String key, Exchange exchange, Object... arguments) {
        return texts.getMessage("passkey.signIn." + key, arguments, exchange.locale());
    }
}
