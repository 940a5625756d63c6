package kz.qorgan.catalogue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.qorgan.kernel.Language;
import kz.qorgan.lenderfile.Entry;

/** The same text in every language of the portal, as the lender has written it. */
public record Words(Map<Language, String> byLanguage) {

    private static final List<String> TAGS =
            Arrays.stream(Language.values()).map(Language::tag).toList();

    public Words {
        if (byLanguage.size() < Language.values().length) {
            throw new IllegalArgumentException("A text is missing in a language");
        }
        byLanguage = Map.copyOf(byLanguage);
    }

    public String in(Language language) {
        return byLanguage.getOrDefault(language, "");
    }

    /** What is called the same everywhere. */
    static Words same(String text) {
        return of(language -> text);
    }

    /** Reads them from a file of the lender. */
    public static Words read(Entry entry) {
        var parts = entry.parts(TAGS, List.of());
        return of(language -> parts.at(language.tag()).text());
    }

    private static Words of(Function<Language, String> text) {
        Map<Language, String> words = new EnumMap<>(Language.class);
        for (var language : Language.values()) {
            words.put(language, text.apply(language));
        }
        return new Words(words);
    }
}
