package kz.qorgan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.qorgan.catalogue.Field.KeptBy;
import kz.qorgan.catalogue.Field.Sensitivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The page for the lender names the words that the file may have, all of them and no others. */
class CatalogueDocumentTests {

    private static final Pattern WORD = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");
    private static final Pattern KIND = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| [^|]+ \\| `([^`]+)` \\|$");

    static Stream<Arguments> wordsByHeading() {
        return Stream.of(
                Arguments.of("`kind` of a value", ValueKind.values()),
                Arguments.of("`sensitivity`", Sensitivity.values()),
                Arguments.of("`correction`", CorrectionRule.values()),
                Arguments.of("`sources`", Source.values()),
                Arguments.of("`start` of a retention rule", Retention.Start.values()),
                Arguments.of("`kept-by`", KeptBy.values()),
                Arguments.of("`kind` of a recipient", Recipient.Kind.values()));
    }

    @ParameterizedTest
    @MethodSource("wordsByHeading")
    void namesEveryWordAndNoOther(String heading, Enum<?>[] words) throws IOException {
        assertThat(WORD.matcher(section(heading)).results().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(words)
                        .map(CatalogueDocumentTests::written)
                        .toList());
    }

    @Test
    void showsTheMasksAsTheyAre() throws IOException {
        var shown = List.of(
                "900315399991",
                "KZ62999SYNTH00000001",
                "4111111111114821",
                "Aigul@mail.kz",
                "+77011234567",
                "999000001",
                "N12345678",
                "ТОО «Пример»",
                "210000");
        var rows = KIND.matcher(section("`kind` of a value")).results().toList();
        assertThat(rows)
                .hasSizeGreaterThan(10)
                .allSatisfy(row -> assertThat(shown.stream()
                                .map(value -> kind(row).masked(value).replace('\u00a0', ' ')))
                        .as(row.group(1))
                        .contains(row.group(2)));
    }

    @Test
    void namesTheSettingAndTheFieldsThatThePortalNeeds() throws IOException {
        assertThat(Files.readString(Path.of("src/docs/catalogue.md")))
                .contains(CatalogueFile.VARIABLE, "`iin`", "`email`", "`other`");
        assertThat(Files.readString(Path.of("README.md"))).contains(CatalogueFile.VARIABLE);
    }

    private static ValueKind kind(MatchResult row) {
        return ValueKind.valueOf(row.group(1).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String section(String heading) throws IOException {
        var page = Files.readString(Path.of("src/docs/catalogue.md"));
        var start = page.indexOf("### " + heading + "\n");
        assertThat(start).as(heading).isNotNegative();
        var end = page.indexOf("\n###", start + 1);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    private static String written(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
