package kz.qorgan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong file stops the start with every mistake and its line. */
class CatalogueFileTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            edition: "1"               | issue: "1"                 | issue is not known here
            edition: "1"               | edition: ""                | edition needs a text
            address: "https:           | address: "http:            | address is not one that begins with https://
            kk: Банк,                  | kz: Банк,                  | kz is not known here
            ru: Деньги,                | ru: "",                    | ru needs a text
            "999940000011"             | "12345"                    | bin is not twelve digits
            country: KZ                | country: KZT               | country is not the two letters of one
            kind: bank                 | kind: bankomat             | kind is none of assignee, auditor, bank,
            start: collected           | start: sometime            | start is none of collected,
            period: P5Y                | period: 5 years            | period is not a period such as P5Y or P90D
            period: P5Y                | period: P-1D               | period is below nothing
            law: law,                  | law: code,                 | there is no article code
            kind: email                | kind: mail                 | kind is none of address, card,
            correction: self           | correction: himself        | correction is none of never, self,
            correction: self           | sensitivity: open          | sensitivity stands here twice
            correction: self           | evidence: none             | evidence is not known here
            correction: never          | correction: self           | the IIN may be corrected by nobody
            email:                     | E-mail:                    | the name of a field has small letters
            email:                     | iin:                       | iin stands here twice
            law: [law] # Почта         | law: [code]                | there is no article code
            law: [law] # Почта         | law: law                   | law needs a list
            law: [law] # Почта         | law: []                    | law names none
            sources: [intake] # Почта  | sources: [post]            | an item of sources is none of bureau,
            sources: [intake] # Почта  | sources: []                | sources names none
            retention: ever # Почта    | retention: long            | there is no retention rule long
            recipients: [bank] # Почта | recipients: [bnak]         | there is no recipient bnak
            sensitivity: open # Почта  | sensitivity: secret        | sensitivity is none of open,
            """)
    void tellsLineAndReason(String place, String wrong, String reason) throws IOException {
        var file = OwnFile.right();
        assertThat(file.with(place, wrong).refusal())
                .containsPattern("line %d: .*%s".formatted(file.lineOf(place), Pattern.quote(reason)));
    }

    @Test
    void tellsWhatIsMissingAtTheLineOfItsOwner() throws IOException {
        assertThat(OwnFile.right()
                        .with("        sources: [intake] # Почта\n", "")
                        .refusal())
                .endsWith("has a mistake:\n  line %d: email has no sources"
                        .formatted(OwnFile.right().lineOf("email:")));
    }

    @Test
    void tellsChoicesThatFitNoKind() throws IOException {
        var file = OwnFile.right();
        assertThat(file.with("kind: email", "kind: choice").refusal())
                .contains("line %d: a field has choices if its kind is choice".formatted(file.lineOf("email:")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iin", "email", "other"})
    void tellsWhichFieldThePortalNeeds(String name) throws IOException {
        var file = OwnFile.right();
        assertThat(file.with("      %s:\n".formatted(name), "      else:\n").refusal())
                .contains("line %d: there is no field %s, which the portal needs"
                        .formatted(file.lineOf("categories:"), name));
    }

    @Test
    void tellsTheSameFieldInTwoCategories() throws IOException {
        var file = OwnFile.right();
        assertThat(file.with("      other:\n", "      email:\n").refusal())
                .contains("line %d: the field email stands in two categories".formatted(file.lineOf("      other:")));
    }

    @Test
    void tellsAllMistakesAtOnceAndNotMoreThanTwenty() throws IOException {
        var right = OwnFile.right().text();
        var many = new OwnFile(right.replace("ru:", "rus:").replace("P5Y", "5Y")).refusal();
        assertThat(many.lines()).hasSize(22).last().asString().matches("  and [0-9]+ more");
        assertThat(many).contains("  line 3: words has no ru");
        var two = new OwnFile(right.replace("P5Y", "5Y").replace(" KZ", " XX")).refusal();
        assertThat(two.lines()).hasSize(3).first().asString().endsWith("has 2 mistakes:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing",
                "just words",
                "[1, 2]",
                "a: &a [*a]",
                "a: &a {b: *a}",
                "? [x]\n: y",
                "a: [b",
                "@",
                "a: b\n---\nc: d"
            })
    void refusesWhateverIsNotACatalogue(String text) throws IOException {
        assertThat(new OwnFile(text).refusal())
                .contains("QORGAN_PERSONAL_DATA_CATALOGUE")
                .containsPattern("line [12]: ");
    }

    @Test
    void makesNoObjectsOfTags() throws IOException {
        assertThat(new OwnFile("edition: !!java.net.URL [\"https://example.kz\"]").refusal())
                .contains("line 1: this is not YAML: Global tag is not allowed");
    }

    @Test
    void refusesOtherEncodingsAndWhatIsNotSeen() throws IOException {
        var text = OwnFile.right().text();
        var old = Files.write(folder.resolve("old.yaml"), text.getBytes(Charset.forName("windows-1251")));
        assertThat(OwnFile.refusalOf(old)).contains("line 3: this is not UTF-8");
        assertThat(OwnFile.right().with("Деньги", "Деньги\u0001").refusal())
                .contains("line 7: there is a character that cannot be seen");
    }

    @Test
    void refusesMissingFilesAndFolders() {
        for (var path : List.of(folder.resolve("none.yaml"), folder)) {
            assertThat(OwnFile.refusalOf(path))
                    .contains(path.toString(), "QORGAN_PERSONAL_DATA_CATALOGUE", "cannot be read");
        }
    }
}
