package kz.qorgan.receipt.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Locale;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.receipt.CheckResult;
import kz.qorgan.receipt.ReceiptCheck;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** UC-028: anybody who holds a receipt sees whether it is genuine, and nothing about the person. */
@Controller
class CheckPages {

    private final ReceiptCheck receipts;
    private final SpokenTimes times;

    CheckPages(ReceiptCheck receipts, SpokenTimes times) {
        this.receipts = receipts;
        this.times = times;
    }

    /** Without a number: where to type one. */
    @GetMapping("/check")
    String form(
            @RequestParam(defaultValue = "") String number,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return number.isBlank() ? "receipt/check" : page(number, model, request, response, locale);
    }

    @GetMapping("/check/{number}")
    String page(
            @PathVariable String number,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var result = receipts.check(number, ClientAddress.of(request.getRemoteAddr()));
        model.addAttribute("typed", number.length() > 40 ? "" : number);
        model.addAttribute("result", result.getClass().getSimpleName());
        response.setStatus(status(result).value());
        switch (result) {
            case CheckResult.Genuine genuine -> show(genuine, genuine.issuedAt(), model, locale);
            case CheckResult.Unsigned old -> show(old, old.issuedAt(), model, locale);
            case CheckResult.TryLater later -> model.addAttribute("until", times.from(later.until(), locale));
            case CheckResult.Altered altered -> model.addAttribute("shown", altered);
            case CheckResult.Unknown none -> model.addAttribute("shown", none);
        }
        return "receipt/check";
    }

    private void show(CheckResult receipt, Instant at, Model model, Locale locale) {
        model.addAttribute("shown", receipt);
        model.addAttribute("at", times.exact(at, locale));
    }

    private static HttpStatus status(CheckResult result) {
        return switch (result) {
            case CheckResult.Genuine genuine -> HttpStatus.OK;
            case CheckResult.Unsigned old -> HttpStatus.OK;
            case CheckResult.Altered altered -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CheckResult.Unknown none -> HttpStatus.NOT_FOUND;
            case CheckResult.TryLater later -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
