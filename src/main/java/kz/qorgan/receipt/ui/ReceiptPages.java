package kz.qorgan.receipt.ui;

import java.util.Locale;
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

/** Where an act on the public face ends: what happened, what happens now, and the same on paper. */
@Controller
class ReceiptPages {

    private final Receipts receipts;
    private final ReceiptSheet sheet;
    private final MessageSource texts;
    private final SpokenTimes times;

    ReceiptPages(Receipts receipts, ReceiptSheet sheet, MessageSource texts, SpokenTimes times) {
        this.receipts = receipts;
        this.sheet = sheet;
        this.texts = texts;
        this.times = times;
    }

    @GetMapping("/receipts/{link}")
    String page(@PathVariable String link, Model model, Locale locale) {
        model.addAttribute("words", words(link, locale));
        model.addAttribute("paper", "/receipts/" + link + "/pdf");
        return "receipt/receipt";
    }

    @GetMapping("/receipts/{link}/pdf")
    ResponseEntity<byte[]> paper(@PathVariable String link, Locale locale) {
        var words = words(link, locale);
        var name = ContentDisposition.attachment()
                .filename("qorgan-" + words.number() + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(sheet.print(words, locale));
    }

    private ReceiptWords words(String link, Locale locale) {
        return receipts.opened(link)
                .map(receipt -> ReceiptWords.of(receipt, texts, times, locale))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
