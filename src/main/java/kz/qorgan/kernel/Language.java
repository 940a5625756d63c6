package kz.qorgan.kernel;

import java.util.Arrays;
import java.util.Locale;

/** The languages every text of the portal exists in. Russian is the default. */
public enum Language {
    KK,
    RU,
    EN;

    /** The language of a tag such as {@code kk} or {@code en-GB}; Russian for whatever is not one of ours. */
    public static Language of(String tag) {
        var language = Locale.forLanguageTag(tag.strip()).getLanguage();
        return Arrays.stream(values())
                .filter(known -> known.tag().equals(language))
                .findFirst()
                .orElse(RU);
    }

    public static Language of(Locale locale) {
        return of(locale.toLanguageTag());
    }

    public Locale locale() {
        return Locale.of(tag());
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
