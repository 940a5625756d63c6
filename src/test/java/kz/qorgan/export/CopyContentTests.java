package kz.qorgan.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qorgan.borrower.BorrowerRecord;
import kz.qorgan.borrower.HandOver;
import kz.qorgan.borrower.HandOverResult;
import kz.qorgan.borrower.ObligationTerms;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.catalogue.Field;
import kz.qorgan.catalogue.Source;
import kz.qorgan.files.BorrowerFiles;
import kz.qorgan.personaldata.Disclosures;
import kz.qorgan.personaldata.Disclosures.Disclosure;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.rights.Requests;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.SampleFiles;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a copy says, opened and read as its borrower would. */
class CopyContentTests extends ExportTest {

    private static final String FORMULA = "=HYPERLINK(\"http://evil.example\";\"Толеу\")";

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Disclosures disclosures;

    @Autowired
    private HandOver handOver;

    @Test
    void holdsEveryFieldOfTheCatalogueAndFitsItsSchema() {
        person = withLoan();
        session = provenSession(person);
        keepEverything();
        var files = opened(made("ru"));
        var json = text(files, "my-data.json");
        assertThat(errors(text(files, "my-data.schema.json"), json)).isEmpty();
        var told = fields(json);
        assertThat(told.keySet())
                .containsAll(catalogue.fields().stream().map(Field::name).toList());
        assertThat(told.values())
                .allSatisfy(field -> assertThat(field.get("value") != null)
                        .isEqualTo(field.get("stored").asBoolean()));
        storable()
                .forEach(field ->
                        assertThat(told.get(field).get("value").asString()).isEqualTo("значение " + field));
        assertThat(told.get("iin").get("value").asString())
                .isEqualTo(person.iin().value());
        assertThat(told.get("loans").get("value").asString()).contains("L-4711");
    }

    @Test
    void saysWhereFromWhoHasItAndWhatStoodBefore() {
        inTransaction(() -> disclosures.record(
                person.id(), List.of(new Disclosure("regulator", Set.of("bank.iban"), LocalDate.of(2026, 3, 12)))));
        inTransaction(() -> {
            data.correct(person.id(), "bank.iban", "KZ86125KZT5004100100", Source.PERSON);
            return true;
        });
        var iban = fields(text(opened(made("en")), "my-data.json")).get("bank.iban");
        assertThat(iban.get("value").asString()).isEqualTo("KZ86125KZT5004100100");
        assertThat(iban.at("/lifeLine/origin").asString()).isEqualTo("PERSON");
        assertThat(iban.at("/lifeLine/formerValues/0/value").asString()).isEqualTo(IBAN);
        assertThat(iban.at("/lifeLine/givenTo/0/id").asString()).isEqualTo("regulator");
        assertThat(iban.at("/lifeLine/toldAfterCorrection/0/state").asString()).isEqualTo("TO_TELL");
    }

    @Test
    void tellsSignInsAndHistory() {
        var json = JsonMapper.shared().readTree(text(opened(made("en")), "my-data.json"));
        assertThat(json.at("/sessions/0/id").asString()).isEqualTo(session.id().toString());
        assertThat(json.at("/sessions/0/userAgent").asString()).contains("Chrome/130");
        assertThat(json.at("/history/0/act").asString()).isEqualTo("EXPORT_REQUESTED");
        assertThat(json.at("/history/0/words").asString()).isEqualTo("You asked for a copy of your data.");
        assertThat(json.get("consents").isArray()).isTrue();
    }

    @Test
    void holdsTheFilesAndTheRequests(@Autowired BorrowerFiles files, @Autowired Requests requests) {
        var picture = SampleFiles.png(40, 30);
        files.keep(person.id(), "CORRECTION", "Удостоверение ../№1.png", new ByteArrayInputStream(picture));
        inTransaction(() -> requests.submit(person.id(), RequestKind.CORRECTION, "bank.iban"));
        var copy = opened(made("ru"));
        var json = JsonMapper.shared().readTree(text(copy, "my-data.json"));
        assertThat(errors(text(copy, "my-data.schema.json"), json.toString())).isEmpty();
        assertThat(json.at("/requests/0/about").asString()).isEqualTo("bank.iban");
        var path = json.at("/files/0/path").asString();
        assertThat(path).startsWith("files/1-").endsWith(".png").doesNotContain("..");
        assertThat(copy.get(path)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Деректерімнің көшірмесі, Қарағанды қаласы Әуезов көшесі",
        "ru, Копия моих данных, Караганда проспект Нұркен Әбдіров",
        "en, Copy of my data, Almaty Dostyk Avenue"
    })
    void documentReadsInEveryLanguage(String language, String title, String address) throws IOException {
        keep(Map.of("address.residence", address));
        var paper = paper(opened(made(language)));
        assertThat(paper).contains(title, address, IBAN, person.number().e164());
    }

    @Test
    void whatAPersonWroteIsTextAndNothingElse() throws IOException {
        keep(Map.of("workplace", FORMULA, "employer.name", "<b>&amp;😀 ‮טקסט", "feedback.review", "ұ".repeat(2_000)));
        var files = opened(made("ru"));
        assertThat(files.keySet()).containsExactlyInAnyOrder("my-data.pdf", "my-data.json", "my-data.schema.json");
        assertThat(fields(text(files, "my-data.json"))
                        .get("workplace")
                        .get("value")
                        .asString())
                .isEqualTo(FORMULA);
        assertThat(paper(files)).contains("=HYPERLINK");
        try (var document = Loader.loadPDF(files.get("my-data.pdf"))) {
            assertThat(document.getDocumentCatalog().getAcroForm()).isNull();
            assertThat(document.getPages())
                    .allSatisfy(page -> assertThat(page.getAnnotations()).isEmpty());
        }
    }

    private void keepEverything() {
        Map<String, String> values = new HashMap<>();
        storable().forEach(field -> values.put(field, "значение " + field));
        keep(values);
    }

    private Set<String> storable() {
        return catalogue.fields().stream()
                .filter(field -> field.keptBy() == Field.KeptBy.VALUES)
                .map(Field::name)
                .collect(Collectors.toSet());
    }

    private Person withLoan() {
        var plain = People.record();
        var owing = new BorrowerRecord(
                plain.iin(),
                plain.number(),
                plain.name(),
                plain.birthDate(),
                plain.language(),
                List.of(new ObligationTerms("L-4711", LocalDate.of(2026, 3, 1), null)));
        var created = (HandOverResult.Created) inTransaction(() -> handOver.take(owing));
        return new Person(created.id(), owing.number(), owing.iin());
    }

    private static Map<String, JsonNode> fields(String json) {
        Map<String, JsonNode> fields = new HashMap<>();
        for (var category : JsonMapper.shared().readTree(json).get("categories")) {
            category.get("fields").forEach(field -> fields.put(field.get("name").asString(), field));
        }
        return fields;
    }

    private static List<Error> errors(String schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static String paper(Map<String, byte[]> files) throws IOException {
        try (var document = Loader.loadPDF(files.get("my-data.pdf"))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
