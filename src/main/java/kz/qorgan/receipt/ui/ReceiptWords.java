package kz.qorgan.receipt.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.qorgan.receipt.Proof;
import kz.qorgan.receipt.Receipt;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;

/**
 * A receipt in the words of a language; the screen and the paper say the same.
 *
 * @param exact the text that the act was about, where it is not what the page says anyway
 * @param proof what it is checked by
 * @param check the address at which anybody can check it; empty where there is nothing to check
 */
public record ReceiptWords(
        String brand,
        String title,
        String number,
        List<Line> lines,
        String text,
        String exact,
        String next,
        String note,
        List<Line> proof,
        String check) {

    static ReceiptWords of(Receipt receipt, String check, MessageSource texts, SpokenTimes times, Locale locale) {
        var key = "receipt." + receipt.kind() + ".";
        var number = receipt.number().toString();
        var text = say(key + "text", texts, locale);
        return new ReceiptWords(
                say("shell.brand", texts, locale),
                say(key + "title", texts, locale),
                number,
                lines(receipt, texts, times, locale),
                text,
                receipt.text().equals(text) ? "" : receipt.text(),
                say(key + "next", texts, locale),
                say("receipt.keep", texts, locale),
                receipt.proof().map(proof -> proof(proof, texts, locale)).orElse(List.of()),
                receipt.proof().isPresent() ? check : "");
    }

    private static List<Line> lines(Receipt receipt, MessageSource texts, SpokenTimes times, Locale locale) {
        List<Line> lines = new ArrayList<>();
        lines.add(
                new Line(say("receipt.number", texts, locale), receipt.number().toString()));
        lines.add(new Line(say("receipt.issuedAt", texts, locale), times.exact(receipt.issuedAt(), locale)));
        receipt.facts()
                .forEach(fact -> lines.add(new Line(say("receipt.fact." + fact.name(), texts, locale), fact.value())));
        return List.copyOf(lines);
    }

    private static List<Line> proof(Proof proof, MessageSource texts, Locale locale) {
        return List.of(
                new Line(say("receipt.hash", texts, locale), proof.textHash()),
                new Line(say("receipt.entry", texts, locale), String.valueOf(proof.auditEntry())),
                new Line(say("receipt.signature", texts, locale), proof.signature()));
    }

    private static String say(String key, MessageSource texts, Locale locale) {
        return texts.getMessage(key, null, locale);
    }

    /** A named fact. */
    public record Line(String name, String value) {}
}
