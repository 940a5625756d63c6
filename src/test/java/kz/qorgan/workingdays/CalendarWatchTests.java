package kz.qorgan.workingdays;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decree is followed while the portal runs, and a mistake in the file changes nothing. */
class CalendarWatchTests {

    private static final LocalDate DAY = LocalDate.parse("2027-01-08");

    @TempDir
    private Path folder;

    private final List<Object> told = new ArrayList<>();
    private long time = 1_000;

    @Test
    void changedFileIsFollowedOnce() throws IOException {
        var file = write("{}");
        var days = SomeDays.byTheLaw();
        var watch = new CalendarWatch(days, file.toString(), told::add);
        watch.look();
        assertThat(told).isEmpty();
        write("2027: {days-off: [2027-01-08]}");
        watch.look();
        watch.look();
        assertThat(days.isWorkingDay(DAY)).isFalse();
        assertThat(told).hasSize(1);
    }

    @Test
    void mistakeOrMissingFileChangesNothing() throws IOException {
        var file = write("2027: {days-off: [2027-01-08]}");
        var days = SomeDays.byTheLaw();
        SomeDays.dayOff(days, DAY);
        var watch = new CalendarWatch(days, file.toString(), told::add);
        write("2027: {days-off: [2026-01-08]}");
        watch.look();
        Files.delete(file);
        watch.look();
        assertThat(days.isWorkingDay(DAY)).isFalse();
        assertThat(told).isEmpty();
    }

    private Path write(String text) throws IOException {
        var file = Files.writeString(folder.resolve("days.yaml"), text);
        time += 5_000;
        return Files.setLastModifiedTime(file, FileTime.fromMillis(time));
    }
}
