package kz.qorgan.purposes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kz.qorgan.catalogue.Article;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.catalogue.Words;
import kz.qorgan.lenderfile.Entry;

/**
 * One thing that data is used for and that consent is asked for, with what law 94-V, article 8(4) wants to be said about it.
 *
 * @param loss what the service is like without the consent
 * @param term how long the consent holds
 * @param recipients ids that the catalogue of personal data knows
 * @param data names of fields of that catalogue
 * @param rule the article that says when it may be withdrawn
 * @param withContract whether whoever signs a contract agrees to it
 */
public record ConsentPurpose(
        String id,
        Words label,
        Words loss,
        Words term,
        List<String> recipients,
        List<String> data,
        boolean crossBorder,
        boolean publication,
        Withdrawable withdrawable,
        Article rule,
        boolean withContract) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final List<String> NEEDED = List.of(
            "label",
            "loss",
            "term",
            "recipients",
            "data",
            "cross-border",
            "publication",
            "withdrawable",
            "rule",
            "with-contract");

    public ConsentPurpose {
        recipients = List.copyOf(recipients);
        data = List.copyOf(data);
    }

    /** Whether consent is asked for at all. */
    public boolean isAsked() {
        return withdrawable != Withdrawable.NEVER;
    }

    /** The purpose as a word of the program, for the record. */
    public String word() {
        return id.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    static ConsentPurpose read(Entry entry, Map<String, Article> articles, Catalogue catalogue) {
        if (!ID.matcher(entry.name()).matches()) {
            entry.fault("the name of a purpose has small letters and hyphens, at most 40");
        }
        var parts = entry.parts(NEEDED, List.of());
        var purpose = new ConsentPurpose(
                entry.name(),
                Words.read(parts.at("label")),
                Words.read(parts.at("loss")),
                Words.read(parts.at("term")),
                recipients(parts.at("recipients"), catalogue),
                fields(parts.at("data"), catalogue),
                yes(parts.at("cross-border")),
                yes(parts.at("publication")),
                parts.at("withdrawable").word(Withdrawable.class),
                Article.known(parts.at("rule"), articles),
                yes(parts.at("with-contract")));
        purpose.check(parts.at("cross-border"), catalogue);
        return purpose;
    }

    /** Recipients that the catalogue of personal data knows. */
    public static List<String> recipients(Entry list, Catalogue catalogue) {
        List<String> recipients = new ArrayList<>();
        for (var item : list.items()) {
            if (!catalogue.hasRecipient(item.text())) {
                item.fault("there is no recipient " + item.text());
            }
            recipients.add(item.text());
        }
        return recipients;
    }

    /** Fields that the catalogue of personal data knows, at least one. */
    public static List<String> fields(Entry list, Catalogue catalogue) {
        List<String> fields = new ArrayList<>();
        for (var item : list.items()) {
            if (catalogue.field(item.text()).isEmpty()) {
                item.fault("there is no field " + item.text());
            }
            fields.add(item.text());
        }
        if (fields.isEmpty()) {
            list.fault("data names no field");
        }
        return fields;
    }

    private void check(Entry crossing, Catalogue catalogue) {
        var abroad = recipients.stream().anyMatch(id -> catalogue.recipient(id).isAbroad());
        if (abroad && !crossBorder) {
            crossing.fault("cross-border is no, and a recipient is abroad");
        }
    }

    private static boolean yes(Entry answer) {
        return answer.word(Answer.class) == Answer.YES;
    }

    /** What stands after the name of a question. */
    private enum Answer {
        NO,
        YES
    }
}
