package kz.qorgan;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every text exists in the three languages, is formed alike in them, and is used. */
class TextsTests {

    /** What the keys that the program names begin with. */
    private static final Set<String> ROOTS =
            Set.of(("catalogue codeform demo factors files freeze history notices overview passkey "
                            + "personaldata phone presence quiet receipt session shell signin verification")
                    .split(" "));

    private static final Path TEXTS = Path.of("src/main/resources/i18n");
    private static final Pattern KEY = Pattern.compile("[\"'{]([a-z]+(?:\\.[a-zA-Z]+)+)[\"'}(]");

    @Test
    void everyTextExistsInAllLanguages() throws IOException {
        assertThat(texts("kk").keySet())
                .isEqualTo(texts("ru").keySet())
                .isEqualTo(texts("en").keySet());
    }

    @Test
    void everyTextTakesTheSameArguments() throws IOException {
        var english = texts("en");
        for (var language : Set.of("kk", "ru")) {
            texts(language)
                    .forEach((key, text) -> assertThat(arguments(text))
                            .as(language + " " + key)
                            .isEqualTo(arguments(english.get(key))));
        }
    }

    @Test
    void noTextIsEmptyOrLeftInAnotherScript() throws IOException {
        for (var language : Set.of("kk", "ru", "en")) {
            texts(language).forEach((key, text) -> {
                assertThat(text).as(language + " " + key).isNotBlank();
                assertThat(new MessageFormat(text)).isNotNull();
            });
        }
        texts("en").forEach((key, text) -> assertThat(text).as(key).doesNotMatch(".*\\p{IsCyrillic}.*"));
    }

    @Test
    void everyKeyThatIsNamedExists() throws IOException {
        var known = texts("ru").keySet();
        for (var file : sources()) {
            var keys = KEY.matcher(Files.readString(file));
            while (keys.find()) {
                var key = keys.group(1);
                if (ROOTS.contains(key.substring(0, key.indexOf('.'))) && !key.endsWith(".")) {
                    assertThat(known.stream().anyMatch(text -> text.startsWith(key)))
                            .as(file + " " + key)
                            .isTrue();
                }
            }
        }
    }

    /** A second segment costs as much again, and some phones show the parts in the wrong order. */
    @ParameterizedTest
    @CsvSource({"kk, 70", "ru, 70", "en, 160"})
    void everyTextWithACodeFitsOneSegmentWithTheAddressItMayBeFilledInAt(String language, int segment)
            throws IOException {
        var carriers = texts(language).entrySet().stream()
                .filter(text ->
                        text.getKey().startsWith("sms.") && text.getValue().contains("{0}"))
                .toList();
        assertThat(carriers).isNotEmpty().allSatisfy(text -> {
            var code = text.getKey().equals("sms.SIGN_IN") ? "48291306" : "482913";
            var whole = text.getValue().replace("{0}", code).replace("{1}", "K7") + "\n@my.example.kz #" + code;
            assertThat(whole.length()).as(whole).isLessThanOrEqualTo(segment);
        });
    }

    private static Set<Path> sources() throws IOException {
        var sources = new TreeSet<Path>();
        for (var folder : Set.of("src/main/java", "src/main/resources/templates")) {
            try (var files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".java")
                                || file.toString().endsWith(".html"))
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    private static Set<String> arguments(String text) {
        var pattern = new MessagePattern(text);
        return IntStream.range(0, pattern.countParts())
                .mapToObj(pattern::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NUMBER)
                .map(pattern::getSubstring)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (var files = Files.newDirectoryStream(TEXTS, "*_" + language + ".properties")) {
            for (var file : files) {
                var module = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    module.load(reader);
                }
                module.stringPropertyNames().forEach(key -> texts.put(key, module.getProperty(key)));
            }
        }
        return texts;
    }
}
