package kz.qorgan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import kz.qorgan.filecheck.Flaw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is refused is said in a sentence. */
class RefusalTests {

    @ParameterizedTest
    @EnumSource
    void everyFlawHasARefusal(Flaw flaw) {
        assertThat(Refusal.of(flaw).name()).isEqualTo(flaw.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void everyRefusalHasASentence(String language) throws IOException {
        var texts = new Properties();
        try (var in =
                Files.newBufferedReader(Path.of("src/main/resources/i18n/files_%s.properties".formatted(language)))) {
            texts.load(in);
        }
        assertThat(Stream.of(Refusal.values()).map(Refusal::textKey))
                .allSatisfy(key -> assertThat(texts.getProperty(key)).endsWith("."));
    }
}
