package kz.qorgan.freeze.ui;

import kz.qorgan.codeform.CodeJourney;
import kz.qorgan.codeform.CodeJourney.Route;
import kz.qorgan.codeform.CodeJourney.Visit;
import kz.qorgan.codeform.CodeJourneys;
import kz.qorgan.codeform.Exchange;
import kz.qorgan.freeze.Freeze;
import kz.qorgan.freeze.FreezeResult;
import kz.qorgan.receipt.Receipts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** UC-013: freeze my account, without signing in. Says what will happen before it happens. */
@Controller
class FreezePages {

    private static final Route ROUTE = new Route("/freeze", "freeze/freeze", "freeze-code", "freeze", false);

    private final Freeze freeze;
    private final Receipts receipts;
    private final CodeJourney journey;

    FreezePages(Freeze freeze, Receipts receipts, CodeJourneys journeys) {
        this.freeze = freeze;
        this.receipts = receipts;
        this.journey = journeys.journey(ROUTE, "freeze", freeze);
    }

    @GetMapping("/freeze")
    String page() {
        return ROUTE.firstPage();
    }

    @PostMapping("/freeze")
    Object request(@RequestParam(defaultValue = "") String mobileNumber, Exchange exchange) {
        return journey.ask(exchange, mobileNumber, false);
    }

    @RequestMapping("/freeze/again")
    String again(@RequestParam(defaultValue = "") String mobileNumber, Exchange exchange) {
        return journey.again(exchange, mobileNumber);
    }

    @GetMapping("/freeze/code")
    Object codePage(Exchange exchange) {
        return journey.codePage(exchange);
    }

    @PostMapping("/freeze/code")
    Object confirm(@RequestParam(defaultValue = "") String code, Exchange exchange) {
        return journey.visit(exchange, visit -> confirm(code, visit, exchange));
    }

    @GetMapping("/freeze/code/delivery")
    ResponseEntity<String> delivery(Exchange exchange) {
        return journey.delivery(exchange);
    }

    @PostMapping("/freeze/resend")
    Object resend(Exchange exchange) {
        return journey.resend(exchange);
    }

    private Object confirm(String code, Visit visit, Exchange exchange) {
        return switch (freeze.confirm(visit.challenge(), code, visit.browser(), exchange.address())) {
            case FreezeResult.Frozen frozen -> journey.leave(exchange, receipts.pageOf(frozen.receipt()));
            case FreezeResult.Refused refused -> journey.refuse(exchange, visit, refused.why(), code);
        };
    }
}
