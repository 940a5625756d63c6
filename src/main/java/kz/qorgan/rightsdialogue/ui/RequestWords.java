package kz.qorgan.rightsdialogue.ui;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.kernel.Language;
import kz.qorgan.rights.AboutWords;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.RequestKind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What requests are called, and what can be chosen in the form, in plain words. */
@Component
class RequestWords {

    private final Catalogue catalogue;
    private final MessageSource texts;

    RequestWords(Catalogue catalogue, MessageSource texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    String title(Request request, Locale locale) {
        return texts.getMessage(
                "rights.kind." + request.kind(),
                new Object[] {AboutWords.of(catalogue, request.about(), texts, locale)},
                locale);
    }

    /** What a request or a restriction is about. */
    String about(String name, Locale locale) {
        return AboutWords.of(catalogue, name, texts, locale);
    }

    /** "What do you want?" */
    Map<String, String> wishes(Locale locale) {
        Map<String, String> wishes = new LinkedHashMap<>();
        for (RequestKind kind : RequestKind.ofBorrowers()) {
            wishes.put(kind.name(), texts.getMessage("rightsdialogue.want." + kind, null, locale));
        }
        return wishes;
    }

    /** Everything, or one of the catalogue's categories. */
    Map<String, String> scopes(Locale locale) {
        Map<String, String> scopes = new LinkedHashMap<>();
        scopes.put("*", texts.getMessage("rightsdialogue.about.everything", null, locale));
        catalogue
                .categories()
                .forEach(category -> scopes.put(category.id(), category.label().in(Language.of(locale))));
        return scopes;
    }
}
