package kz.qorgan.receipt.ui;

import java.util.Locale;
import java.util.Map;
import kz.qorgan.receipt.Receipt;
import kz.qorgan.receipt.Receipts;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Where an act ends: what happened, what happens now, and the same on paper and for programs. */
@Controller
class ReceiptPages {

    private final Receipts receipts;
    private final ReceiptSheet sheet;
    private final ReceiptDocument document;
    private final MessageSource texts;
    private final SpokenTimes times;

    ReceiptPages(
            Receipts receipts, ReceiptSheet sheet, ReceiptDocument document, MessageSource texts, SpokenTimes times) {
        this.receipts = receipts;
        this.sheet = sheet;
        this.document = document;
        this.texts = texts;
        this.times = times;
    }

    @GetMapping("/receipts/{link}")
    String page(@PathVariable String link, Model model, Locale locale) {
        model.addAttribute("words", words(receipt(link), locale));
        model.addAttribute("paper", "/receipts/" + link + "/pdf");
        model.addAttribute("document", "/receipts/" + link + "/json");
        return "receipt/receipt";
    }

    @GetMapping("/receipts/{link}/pdf")
    ResponseEntity<byte[]> paper(@PathVariable String link, Locale locale) {
        var words = words(receipt(link), locale);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(words.number(), "pdf"))
                .body(sheet.print(words, locale));
    }

    @GetMapping("/receipts/{link}/json")
    ResponseEntity<Map<String, Object>> forPrograms(@PathVariable String link, Locale locale) {
        var receipt = receipt(link);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(receipt.number().value(), "json"))
                .body(document.of(receipt, locale));
    }

    private static String named(String number, String ending) {
        return ContentDisposition.attachment()
                .filename("qorgan-" + number + "." + ending)
                .build()
                .toString();
    }

    private ReceiptWords words(Receipt receipt, Locale locale) {
        return ReceiptWords.of(receipt, document.checkAddress(receipt), texts, times, locale);
    }

    private Receipt receipt(String link) {
        return receipts.opened(link).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
