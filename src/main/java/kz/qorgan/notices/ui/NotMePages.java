package kz.qorgan.notices.ui;

import kz.qorgan.codeform.Exchange;
import kz.qorgan.notices.NotMe;
import kz.qorgan.receipt.Receipts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** UC-014, "it was not me". Opening the link changes nothing, because programs that preview messages open it too. */
@Controller
class NotMePages {

    private static final String PAGE = "notices/not-me";

    private final NotMe notMe;
    private final Receipts receipts;

    NotMePages(NotMe notMe, Receipts receipts) {
        this.notMe = notMe;
        this.receipts = receipts;
    }

    @GetMapping("/not-me/{token}")
    String page(@PathVariable String token, Exchange exchange) {
        var about = notMe.about(token, exchange.locale());
        if (about.isEmpty()) {
            return over(exchange);
        }
        exchange.model().addAttribute("about", about.get());
        exchange.model().addAttribute("here", "/not-me/" + token);
        return PAGE;
    }

    @PostMapping("/not-me/{token}")
    Object confirm(@PathVariable String token, Exchange exchange) {
        var receipt = notMe.confirm(token);
        return receipt.isPresent() ? Exchange.seeOther(receipts.pageOf(receipt.get())) : over(exchange);
    }

    private static String over(Exchange exchange) {
        exchange.response().setStatus(HttpStatus.NOT_FOUND.value());
        return PAGE;
    }
}
