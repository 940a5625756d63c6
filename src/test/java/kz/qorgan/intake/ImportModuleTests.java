package kz.qorgan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever stands in a file: good lines are stored once and wholly, bad ones are named, and nothing stops. */
@PortalTest
class ImportModuleTests {

    private static final int LINES = 10_000;
    private static final int LINES_BETWEEN_BAD_ONES = 37;

    @Autowired
    private BorrowerImport borrowerImport;

    @Autowired
    private Borrowers borrowers;

    private final Heard report = new Heard();

    @Test
    void storesEveryGoodLineOfALongBadFileOnceAndNamesEveryBadOne() throws IOException {
        var file = MixedFile.of(LINES, LINES_BETWEEN_BAD_ONES);
        var before = stored();
        var counts = run(file.bytes());
        assertThat(report.refusals.keySet()).isEqualTo(file.badLines());
        assertThat(counts)
                .isEqualTo(new ImportCounts(
                        file.good(), 0, file.repeated(), file.badLines().size()));
        assertThat(stored() - before).isEqualTo(file.good());
        assertThat(file.goodNumbers())
                .allMatch(
                        number -> borrowers.withNumber(new MobileNumber(number)).isPresent());

        var again = run(file.bytes());
        assertThat(again)
                .isEqualTo(new ImportCounts(
                        0, 0, file.good() + file.repeated(), file.badLines().size()));
        assertThat(stored() - before).isEqualTo(file.good());
    }

    @Test
    void reasonsRepeatNothingOfTheFile() throws IOException {
        var file = MixedFile.of(200, 5);
        run(file.bytes());
        assertThat(report.refusals.values())
                .allSatisfy(reason ->
                        assertThat(reason).doesNotContainPattern("[0-9]{6}").doesNotContain("Сынақова", "example.com"));
    }

    @Test
    void lineThatCannotBeStoredStopsNoOtherAndLeavesNoHalfBorrower() throws IOException {
        var bad = Sheet.row();
        var good = List.of(Sheet.row(), Sheet.row());
        var before = stored();
        var keys = count("borrower_key");
        var counts = run(String.join(
                "\n",
                good.get(0).json(),
                bad.json("2026-03-01", "-9999-03-01"),
                good.get(1).json()));
        assertThat(counts).isEqualTo(new ImportCounts(2, 0, 0, 1));
        assertThat(report.refusals).containsOnlyKeys(2);
        assertThat(borrowers.withNumber(new MobileNumber(bad.number()))).isEmpty();
        assertThat(stored() - before).isEqualTo(2);
        assertThat(count("borrower_key") - keys).isEqualTo(2);
    }

    @Test
    void changedLineUpdatesItsBorrower() throws IOException {
        var row = Sheet.row();
        run(row.json());
        assertThat(run(row.json("Айгүл", "Айгерім"))).isEqualTo(new ImportCounts(0, 1, 0, 0));
        assertThat(run(row.json("Айгүл", "Айгерім").replace("a@example", "b@example")))
                .isEqualTo(new ImportCounts(0, 1, 0, 0));
        assertThat(run(row.json("Айгүл", "Айгерім").replace("a@example", "b@example")))
                .isEqualTo(new ImportCounts(0, 0, 1, 0));
        var id = borrowers
                .withNumber(new MobileNumber(row.number()))
                .orElseThrow()
                .id();
        assertThat(borrowers.profile(id).name().given()).isEqualTo("Айгерім");
    }

    @Test
    void emptyFileIsFine() throws IOException {
        assertThat(run("")).isEqualTo(ImportCounts.NONE);
        assertThat(run("\n \n\r\n")).isEqualTo(ImportCounts.NONE);
        assertThat(report.refusals).isEmpty();
    }

    @Test
    void windowsLineEndsAndMissingLastLineEndAreFine() throws IOException {
        assertThat(run(Sheet.row().json() + "\r\n" + Sheet.row().json())).isEqualTo(new ImportCounts(2, 0, 0, 0));
    }

    @Test
    void namesLinesAsAnEditorDoes() throws IOException {
        run("\n\nbad\n\n" + Sheet.row().json() + "\nbad");
        assertThat(report.refusals.keySet()).isEqualTo(Set.of(3, 6));
    }

    @Test
    void demoPeopleOfTheContractAreThere() {
        var numbers = new HashSet<>(List.of(1, 2, 3));
        for (int number = 101; number <= 300; number++) {
            numbers.add(number);
        }
        assertThat(numbers)
                .allSatisfy(
                        number -> assertThat(owes(number)).isEqualTo(number == 2 || number > 100 && number % 2 == 1));
    }

    private boolean owes(int number) {
        var mobile = new MobileNumber("+7771%07d".formatted(number));
        return borrowers
                .profile(borrowers.withNumber(mobile).orElseThrow().id())
                .hasOpenObligation();
    }

    private ImportCounts run(String file) throws IOException {
        return run(file.getBytes(StandardCharsets.UTF_8));
    }

    private ImportCounts run(byte[] file) throws IOException {
        report.refusals.clear();
        return borrowerImport.run(new ByteArrayInputStream(file), file.length, report);
    }

    private static int stored() {
        return count("borrower");
    }

    private static int count(String table) {
        return Tables.superuser()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private static final class Heard implements ImportReport {

        private final Map<Integer, String> refusals = new TreeMap<>();

        @Override
        public void refused(int line, String reason) {
            assertThat(refusals.put(line, reason))
                    .as("line %d is refused once", line)
                    .isNull();
        }

        @Override
        public void progress(ImportCounts counts, double share) {
            assertThat(share).isBetween(0.0, 1.0);
        }

        @Override
        public void finished(ImportCounts counts) {
            assertThat(counts.refused()).isEqualTo(refusals.size());
        }
    }
}
