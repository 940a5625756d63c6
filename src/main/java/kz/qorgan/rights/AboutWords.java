package kz.qorgan.rights;

import java.util.Locale;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.kernel.Language;
import org.springframework.context.MessageSource;

/** Says in words what a request is about: a field, a category, or everything. */
public final class AboutWords {

    private static final String EVERYTHING = "*";

    private AboutWords() {}

    public static String of(Catalogue catalogue, String about, MessageSource texts, Locale locale) {
        var language = Language.of(locale);
        if (about.isEmpty() || about.equals(EVERYTHING)) {
            return texts.getMessage("rights.about.everything", null, locale);
        }
        return catalogue.categories().stream()
                .filter(category -> category.id().equals(about))
                .findFirst()
                .map(category -> category.label().in(language))
                .orElseGet(() -> catalogue.orOther(about).label().in(language));
    }
}
