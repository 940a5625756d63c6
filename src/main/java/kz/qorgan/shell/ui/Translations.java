package kz.qorgan.shell.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kz.qorgan.kernel.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lets Vaadin's views read the same texts as everything else. */
@Component
class Translations implements I18NProvider {

    private static final long serialVersionUID = 1L;

    private final transient MessageSource texts;

    Translations(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
