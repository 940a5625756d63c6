package kz.qorgan.receipt.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.qorgan.receipt.Receipt;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;

/** A receipt in the words of a language; the screen and the paper say the same. */
public record ReceiptWords(
        String brand, String title, String number, List<Line> lines, String text, String next, String note) {

    static ReceiptWords of(Receipt receipt, MessageSource texts, SpokenTimes times, Locale locale) {
        var key = "receipt." + receipt.kind() + ".";
        var number = receipt.number().toString();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(texts.getMessage("receipt.number", null, locale), number));
        lines.add(
                new Line(texts.getMessage("receipt.issuedAt", null, locale), times.exact(receipt.issuedAt(), locale)));
        receipt.facts()
                .forEach(fact -> lines.add(
                        new Line(texts.getMessage("receipt.fact." + fact.name(), null, locale), fact.value())));
        return new ReceiptWords(
                texts.getMessage("shell.brand", null, locale),
                texts.getMessage(key + "title", null, locale),
                number,
                List.copyOf(lines),
                texts.getMessage(key + "text", null, locale),
                texts.getMessage(key + "next", null, locale),
                texts.getMessage("receipt.keep", null, locale));
    }

    /** A named fact. */
    public record Line(String name, String value) {}
}
