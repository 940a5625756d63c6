package kz.qorgan.retention;

import java.util.List;
import java.util.Locale;
import kz.qorgan.export.ExportPart;
import kz.qorgan.kernel.BorrowerId;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the certificates into the copy of everything. */
@Component
@Order(60)
class DestroyedPart implements ExportPart {

    private final StoredCertificates stored;
    private final CertificateWords words;
    private final MessageSource texts;

    DestroyedPart(StoredCertificates stored, CertificateWords words, MessageSource texts) {
        this.stored = stored;
        this.words = words;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "destroyed";
    }

    @Override
    public Told tell(BorrowerId borrower, Locale locale) {
        var certificates = stored.of(borrower);
        var items = certificates.stream()
                .map(one ->
                        new Item(words.label(one, locale), words.when(one, locale), List.of(words.rule(one, locale))))
                .toList();
        var chapter = new Chapter(text("retention.heading", locale), text("retention.lead", locale), items);
        return new Told(certificates, items.isEmpty() ? List.of() : List.of(chapter), List.of());
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
