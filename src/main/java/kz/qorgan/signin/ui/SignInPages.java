package kz.qorgan.signin.ui;

import kz.qorgan.access.Doorway;
import kz.qorgan.codeform.CodeJourney;
import kz.qorgan.codeform.CodeJourney.Route;
import kz.qorgan.codeform.CodeJourney.Visit;
import kz.qorgan.codeform.CodeJourneys;
import kz.qorgan.codeform.Exchange;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.signin.SignIn;
import kz.qorgan.signin.SignInResult;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** UC-001: who are you, and the code. */
@Controller
class SignInPages {

    private static final Route ROUTE = new Route("/sign-in", "signin/sign-in", "code", "signin", false);

    private final SignIn signIn;
    private final CurrentBorrower current;
    private final Doorway doorway;
    private final CodeJourney journey;
    private final MessageSource texts;

    SignInPages(SignIn signIn, CurrentBorrower current, Doorway doorway, CodeJourneys journeys, MessageSource texts) {
        this.texts = texts;
        this.signIn = signIn;
        this.current = current;
        this.doorway = doorway;
        this.journey = journeys.journey(ROUTE, "code", signIn);
    }

    /** Whoever waits for a code gets the portal's files meanwhile. */
    @ModelAttribute("prefetched")
    boolean prefetched() {
        return true;
    }

    @GetMapping("/sign-in")
    Object page() {
        return current.find().isPresent() ? Exchange.seeOther("/") : ROUTE.firstPage();
    }

    @PostMapping("/sign-in")
    Object request(
            @RequestParam(defaultValue = "") String mobileNumber,
            @RequestParam(defaultValue = "false") String sharedDevice,
            Exchange exchange) {
        exchange.model().addAttribute("sharedDevice", isTicked(sharedDevice));
        return journey.ask(exchange, mobileNumber, isTicked(sharedDevice));
    }

    @RequestMapping("/sign-in/again")
    String again(@RequestParam(defaultValue = "") String mobileNumber, Exchange exchange) {
        return journey.again(exchange, mobileNumber);
    }

    @GetMapping("/sign-in/code")
    Object codePage(Exchange exchange) {
        return journey.codePage(exchange);
    }

    @PostMapping("/sign-in/code")
    Object confirm(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            Exchange exchange) {
        return journey.visit(exchange, visit -> confirm(code, password, visit, exchange));
    }

    @GetMapping("/sign-in/code/delivery")
    ResponseEntity<String> delivery(Exchange exchange) {
        return journey.delivery(exchange);
    }

    @PostMapping("/sign-in/resend")
    Object resend(Exchange exchange) {
        return journey.resend(exchange);
    }

    private Object confirm(String code, String password, Visit visit, Exchange exchange) {
        var visitor = exchange.visitor(visit.sharedDevice());
        return switch (signIn.confirm(visit.challenge(), code, password, visit.browser(), visitor)) {
            case SignInResult.SignedIn signedIn ->
                journey.leave(exchange, doorway.enter(signedIn.token(), exchange.request(), exchange.response()));
            case SignInResult.SecondProofNeeded needed ->
                journey.askMore(exchange, visit, code, sentence(needed, exchange), needed.password());
            case SignInResult.Refused refused -> journey.refuse(exchange, visit, refused.why(), code);
        };
    }

    private String sentence(SignInResult.SecondProofNeeded needed, Exchange exchange) {
        var key = needed.wrong() ? "passwordWrong" : needed.password() ? "password" : "support";
        var doubt = needed.doubt() == SignInResult.Doubt.RESTED || needed.wrong() ? "dormant." : "unreachable.";
        return texts.getMessage("signin." + doubt + key, new Object[] {needed.days()}, exchange.locale());
    }

    /** A ticked box says {@code on}, {@code true} or {@code 1}, depending on who sends it. */
    private static boolean isTicked(String box) {
        return box.equals("on") || box.equals("true") || box.equals("1");
    }
}
