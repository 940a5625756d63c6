package kz.qorgan.workingdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import kz.qorgan.database.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decrees about single years come from a file, and a wrong file is said at the start with its lines. */
class WorkingDaysFileTests {

    private static final String FILE = """
            # decrees
            2027:
              days-off: [2027-01-08, 2027-03-25]
              working-days: [2027-01-16]
              kurban-ait: [2027-05-17]
            2028: {}
            """;

    @TempDir
    private Path folder;

    @Test
    void decreesChangeTheirYearAndNoOther() throws IOException {
        var days = read(FILE);
        assertThat(days.isWorkingDay(LocalDate.parse("2027-01-08"))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.parse("2027-01-16"))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.parse("2027-05-17"))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.parse("2028-01-10"))).isTrue();
        assertThat(days.after(LocalDate.parse("2027-01-06"), 1)).isEqualTo("2027-01-11");
        assertThat(days.after(LocalDate.parse("2027-01-15"), 1)).isEqualTo("2027-01-16");
    }

    @Test
    void announcedKurbanAitTakesThePlaceOfTheExpectedOne() throws IOException {
        var days = read("2026: {kurban-ait: [2026-05-28]}");
        assertThat(days.isWorkingDay(LocalDate.parse("2026-05-27"))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.parse("2026-05-28"))).isFalse();
    }

    @Test
    void readsTheExampleOfTheDocument() throws IOException {
        var page = Files.readString(Path.of("src/docs/working-days.md"));
        var example = page.substring(page.indexOf("```yaml\n") + 8, page.lastIndexOf("```"));
        assertThat(read(example).isWorkingDay(LocalDate.parse("2027-01-08"))).isFalse();
        assertThat(page).contains(WorkingDaysFile.VARIABLE);
        assertThat(Files.readString(Path.of("README.md"))).contains(WorkingDaysFile.VARIABLE);
    }

    @Test
    void withoutAFileTheLawAloneCounts() {
        assertThat(new WorkingDaysFile().workingDays("").isWorkingDay(LocalDate.parse("2027-01-08")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027:         | next year:     | line 2: next year is not a year
            2027:         | 1927:          | line 2: 1927 is not a year
            days-off:     | day-off:       | line 3: day-off is not known here; 2027 may have days-off, working-days, kurban-ait
            2027-01-08    | 2027-01-09     | line 3: 2027-01-09 is a weekend anyway
            2027-01-08    | 2028-01-07     | line 3: 2028-01-07 is not in 2027
            2027-01-08    | 8 January      | line 3: an item of days-off is not a day such as 2027-01-08
            2027-01-08    | 2027-02-29     | line 3: an item of days-off is not a day
            2027-01-08    | 2027-03-25     | line 3: 2027-03-25 stands here twice
            2027-01-16    | 2027-01-15     | line 4: 2027-01-15 is not on a weekend
            [2027-01-16]  | 2027-01-16     | line 4: working-days needs a list
            2027-05-17    | 2027-06-17     | line 5: 2027-06-17 is far from when Kurban Ait is expected
            2028          | 2027           | line 6: 2027 stands here twice
            """)
    void tellsLineAndReason(String place, String wrong, String reason) throws IOException {
        var file = Files.writeString(folder.resolve("days.yaml"), FILE.replace(place, wrong));
        var refused =
                catchThrowableOfType(StartRefused.class, () -> new WorkingDaysFile().workingDays(file.toString()));
        assertThat(refused).hasMessageContaining("QORGAN_WORKING_DAYS_FILE").hasMessageContaining(reason);
    }

    private WorkingDays read(String text) throws IOException {
        return new WorkingDaysFile()
                .workingDays(
                        Files.writeString(folder.resolve("days.yaml"), text).toString());
    }
}
