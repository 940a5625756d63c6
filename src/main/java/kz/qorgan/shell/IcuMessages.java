package kz.qorgan.shell;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.text.Format;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import kz.qorgan.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * Every text in the three languages, one file per module and language under {@code i18n}. Patterns are ICU's, because
 * Russian has three plurals and java.text has none. Both faces, the texts for phones and the pages of errors read from here.
 */
@Component("messageSource")
class IcuMessages extends AbstractMessageSource {

    private final Map<Language, Map<String, String>> patterns = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    IcuMessages() throws IOException {
        for (var language : Language.values()) {
            patterns.put(language, load(language));
        }
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        var language = locale == null ? Language.RU : Language.of(locale);
        var pattern = patterns.getOrDefault(language, Map.of()).get(code == null ? "" : code);
        if (pattern == null || arguments == null || arguments.length == 0) {
            return pattern;
        }
        var format = formats.computeIfAbsent(language + pattern, key -> new MessageFormat(pattern, language.locale()));
        // a format of ICU keeps state while it works
        return ((Format) format.clone()).format(arguments);
    }

    @Override
    protected java.text.@Nullable MessageFormat resolveCode(String code, Locale locale) {
        throw new UnsupportedOperationException("Texts are formatted by ICU");
    }

    private static Map<String, String> load(Language language) throws IOException {
        Map<String, String> texts = new HashMap<>();
        var files = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:i18n/*_" + language.tag() + ".properties");
        for (var file : files) {
            Properties module = PropertiesLoaderUtils.loadProperties(new EncodedResource(file, "UTF-8"));
            module.stringPropertyNames().forEach(key -> texts.put(key, module.getProperty(key)));
        }
        return Map.copyOf(texts);
    }
}
