package kz.qorgan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import kz.qorgan.catalogue.Checked.Fine;
import kz.qorgan.kernel.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue that comes with the portal holds everything the privacy policy names, said in three languages. */
class BuiltInCatalogueTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final Catalogue catalogue = new CatalogueFile().catalogue("");

    @Test
    void saysEverythingInThreeLanguages() {
        assertThat(words()).allSatisfy(words -> {
            for (var language : Language.values()) {
                assertThat(words.in(language)).isNotBlank().doesNotContain("?");
            }
            assertThat(words.in(Language.EN)).doesNotContainPattern("[а-яё]");
        });
    }

    @Test
    void knowsEveryFieldOfTheDemonstrationAndItsValues() throws IOException {
        try (var people = Files.lines(Path.of("src/main/resources/demo/people.jsonl"))) {
            var data = people.map(BuiltInCatalogueTests::data).toList();
            assertThat(data)
                    .isNotEmpty()
                    .allSatisfy(values -> values.properties()
                            .forEach(value -> assertThat(catalogue
                                            .field(value.getKey())
                                            .orElseThrow()
                                            .check(value.getValue().stringValue(), TODAY))
                                    .as(value.getKey())
                                    .isInstanceOf(Fine.class)));
        }
    }

    private static JsonNode data(String line) {
        return JsonMapper.shared().readTree(line).path("data");
    }

    private Stream<Words> words() {
        var ofCategories = catalogue.categories().stream()
                .flatMap(category -> Stream.of(category.label(), category.explanation()));
        var ofFields = catalogue.fields().stream().flatMap(BuiltInCatalogueTests::words);
        var ofRecipients =
                catalogue.recipients().stream().flatMap(recipient -> Stream.of(recipient.name(), recipient.purpose()));
        return Stream.of(ofCategories, ofFields, ofRecipients).flatMap(words -> words);
    }

    private static Stream<Words> words(Field field) {
        var own = Stream.of(field.label(), field.purpose(), field.retention().words());
        return Stream.concat(
                Stream.concat(own, field.choices().values().stream()),
                field.legalBasis().stream().map(Article::words));
    }
}
