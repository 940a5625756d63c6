package kz.qorgan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import kz.qorgan.catalogue.Checked.Fine;
import kz.qorgan.catalogue.Checked.Flaw;
import kz.qorgan.catalogue.Checked.Flawed;
import kz.qorgan.catalogue.Field.KeptBy;
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

    @Test
    void holdsEveryCategoryOfThePolicy() {
        assertThat(catalogue.categories())
                .extracting(Category::id)
                .containsExactly(
                        "contact",
                        "third-persons",
                        "demographic",
                        "payment",
                        "identity",
                        "income",
                        "photo",
                        "feedback",
                        "technical",
                        "other");
        assertThat(catalogue.fields()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(catalogue.categories())
                .allSatisfy(category -> assertThat(category.fields()).isNotEmpty());
    }

    @Test
    void borrowerCorrectsOnlyWhatHarmsNobody() {
        assertThat(catalogue.fields().stream()
                        .filter(field -> field.correction() == CorrectionRule.SELF && field.keptBy() == KeptBy.VALUES))
                .extracting(Field::name)
                .containsExactlyInAnyOrder(
                        "email",
                        "address.residence",
                        "workplace",
                        "employer.name",
                        "employer.phone",
                        "employer.address",
                        "employer.position");
        assertThat(catalogue.field("iin").orElseThrow().correction()).isEqualTo(CorrectionRule.NEVER);
    }

    @Test
    void filesAreKeptWithFilesAndNothingElseIs() {
        assertThat(catalogue.fields())
                .allSatisfy(field -> assertThat(field.keptBy() == KeptBy.FILES)
                        .as(field.name())
                        .isEqualTo(field.kind() == ValueKind.FILE));
    }

    @Test
    void whatThePortalTakesDownItselfComesFromThePortal() {
        assertThat(catalogue.fields().stream()
                        .filter(field -> Set.of(KeptBy.SESSION, KeptBy.HISTORY).contains(field.keptBy())))
                .hasSize(5)
                .allSatisfy(field -> assertThat(field.sources()).containsExactly(Source.PORTAL));
    }

    @Test
    void namesNothingThatNoFieldUses() {
        var used = catalogue.fields().stream()
                .flatMap(field -> field.recipients().stream())
                .toList();
        assertThat(catalogue.recipients())
                .allSatisfy(recipient -> assertThat(used).contains(recipient.id()));
    }

    @Test
    void inventedRecipientsHaveNumbersOfNobody() {
        // a business number begins with year and month of the registration; there is no month 99
        assertThat(catalogue.recipients())
                .hasSizeGreaterThan(10)
                .allSatisfy(recipient -> assertThat(recipient.bin()).startsWith("9999"));
        assertThat(catalogue.recipients().stream().filter(Recipient::isAbroad))
                .extracting(Recipient::country)
                .containsExactly("DE");
    }

    @Test
    void choicesAreSaidInWords() {
        var sex = catalogue.field("sex").orElseThrow();
        assertThat(sex.check("female", TODAY)).isEqualTo(new Fine("female"));
        assertThat(sex.check("Female", TODAY)).isEqualTo(new Flawed(Flaw.NOT_A_CHOICE));
        assertThat(sex.inWords("female", Language.KK)).isEqualTo("Әйел");
        assertThat(sex.inWords("f", Language.KK)).isEqualTo("f");
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
