package kz.qorgan.freeze.ui;

import kz.qorgan.codeform.CodeJourney;
import kz.qorgan.codeform.CodeJourney.Route;
import kz.qorgan.codeform.CodeJourney.Visit;
import kz.qorgan.codeform.CodeJourneys;
import kz.qorgan.codeform.Exchange;
import kz.qorgan.freeze.Unfreeze;
import kz.qorgan.freeze.Unfreeze.Proof;
import kz.qorgan.freeze.UnfreezeResult;
import kz.qorgan.receipt.Receipts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** UC-013: open my frozen account again, for whoever has a password or a passkey. */
@Controller
class UnfreezePages {

    private static final Route ROUTE = new Route("/unfreeze", "freeze/unfreeze", "unfreeze-code", "freeze.open", true);

    private final Unfreeze unfreeze;
    private final Receipts receipts;
    private final CodeJourney journey;

    UnfreezePages(Unfreeze unfreeze, Receipts receipts, CodeJourneys journeys) {
        this.unfreeze = unfreeze;
        this.receipts = receipts;
        this.journey = journeys.journey(ROUTE, "unfreeze", unfreeze);
    }

    @GetMapping("/unfreeze")
    String page() {
        return ROUTE.firstPage();
    }

    @PostMapping("/unfreeze")
    Object request(@RequestParam(defaultValue = "") String mobileNumber, Exchange exchange) {
        return journey.ask(exchange, mobileNumber, false);
    }

    @RequestMapping("/unfreeze/again")
    String again(@RequestParam(defaultValue = "") String mobileNumber, Exchange exchange) {
        return journey.again(exchange, mobileNumber);
    }

    @GetMapping("/unfreeze/code")
    Object codePage(Exchange exchange) {
        return journey.codePage(exchange);
    }

    @PostMapping("/unfreeze/code")
    Object confirm(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String passkey,
            Exchange exchange) {
        var proof = passkey.isEmpty() ? new Proof.Password(password) : new Proof.Passkey(passkey);
        return journey.visit(exchange, visit -> confirm(code, proof, visit, exchange));
    }

    @GetMapping("/unfreeze/code/delivery")
    ResponseEntity<String> delivery(Exchange exchange) {
        return journey.delivery(exchange);
    }

    @PostMapping("/unfreeze/resend")
    Object resend(Exchange exchange) {
        return journey.resend(exchange);
    }

    private Object confirm(String code, Proof proof, Visit visit, Exchange exchange) {
        return switch (unfreeze.confirm(visit.challenge(), code, proof, visit.browser(), exchange.address())) {
            case UnfreezeResult.Opened opened -> journey.leave(exchange, receipts.pageOf(opened.receipt()));
            case UnfreezeResult.Refused refused -> journey.refuse(exchange, visit, refused.why(), code);
        };
    }
}
