package kz.qorgan.retention;

import java.util.Locale;
import java.util.Optional;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.catalogue.Retention;
import kz.qorgan.kernel.Language;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a certificate in the borrower's language. */
@Component
public class CertificateWords {

    private final Catalogue catalogue;
    private final MessageSource texts;
    private final SpokenTimes times;

    CertificateWords(Catalogue catalogue, MessageSource texts, SpokenTimes times) {
        this.catalogue = catalogue;
        this.texts = texts;
        this.times = times;
    }

    /** What it was called. */
    public String label(Certificate certificate, Locale locale) {
        var label = catalogue.orOther(certificate.field()).label().in(Language.of(locale));
        return texts.getMessage("retention.what." + certificate.what(), new Object[] {label}, locale);
    }

    /** That it is destroyed, and when. */
    public String when(Certificate certificate, Locale locale) {
        return texts.getMessage(
                "retention.destroyed", new Object[] {times.day(certificate.destroyedAt(), locale)}, locale);
    }

    /** Which rule asked for it; its name alone, where the catalogue does not have it any more. */
    public String rule(Certificate certificate, Locale locale) {
        var language = Language.of(locale);
        var words = known(certificate)
                .map(rule ->
                        rule.words().in(language) + " " + rule.law().words().in(language))
                .orElseGet(certificate::rule);
        return texts.getMessage("retention.rule", new Object[] {words}, locale);
    }

    private Optional<Retention> known(Certificate certificate) {
        return catalogue.fields().stream()
                .map(field -> field.retention())
                .filter(rule -> rule.id().equals(certificate.rule()))
                .findFirst();
    }
}
