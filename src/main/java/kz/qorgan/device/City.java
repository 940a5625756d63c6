package kz.qorgan.device;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qorgan.kernel.Language;

/** A city by its names. A language that it has no name in is given the Russian one, then the English one. */
public record City(Map<Language, String> names) {

    private static final String SEPARATOR = "\t";

    public City {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A city has a name");
        }
        names = Map.copyOf(names);
    }

    public String in(Language language) {
        return Stream.of(language, Language.RU, Language.EN, Language.KK)
                .filter(names::containsKey)
                .map(names::get)
                .findFirst()
                .orElseThrow();
    }

    /** @param byTag names by tags of languages, others than ours among them */
    static Optional<City> of(Map<String, String> byTag) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (var language : Language.values()) {
            var name = byTag.getOrDefault(language.tag(), "").replaceAll("\\p{Cntrl}", " ");
            if (!name.isBlank()) {
                names.put(language, name);
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(new City(names));
    }

    /** One line, which {@link #fromLine} reads. */
    String toLine() {
        return Arrays.stream(Language.values())
                .map(language -> names.getOrDefault(language, ""))
                .collect(Collectors.joining(SEPARATOR));
    }

    static Optional<City> fromLine(String line) {
        var parts = line.split(SEPARATOR, -1);
        Map<String, String> names = Arrays.stream(Language.values())
                .filter(language -> language.ordinal() < parts.length)
                .collect(Collectors.toMap(Language::tag, language -> parts[language.ordinal()]));
        return of(names);
    }
}
