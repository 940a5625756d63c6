package kz.qorgan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that halves a start is used when it is right, and does no harm when it is not. */
class TrainedStartIT {

    private static final Path CACHE = Path.of("target/app/qorgan.aot");
    private static final Duration TRAINING = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @BeforeAll
    static void train() throws IOException, InterruptedException {
        var training = new ProcessBuilder("./qorgan", "train").inheritIO().start();
        assertThat(training.waitFor(TRAINING.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(training.exitValue()).isZero();
        // not later: a start without the file, as in a test here, begins another training if it lasts long enough
        assertThat(Path.of("target/training")).doesNotExist();
    }

    @AfterAll
    static void forget() throws IOException {
        Files.deleteIfExists(CACHE);
        Files.deleteIfExists(sum());
    }

    @Test
    void startUsesWhatTheTrainingLeft() throws IOException {
        var classes = folder.resolve("classes.log");
        assertStarts(Map.of("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + classes));
        assertThat(Files.readString(classes))
                .containsPattern("kz\\.qorgan\\.session\\.Sessions source: shared objects file");
    }

    @Test
    void damagedFileIsNotedAndNotUsed() throws IOException {
        var right = Files.readAllBytes(CACHE);
        try (var file = FileChannel.open(CACHE, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(1 << 20), right.length / 2);
        }
        assertStarts(Map.of());
        assertThat(CACHE).doesNotExist();
        Files.write(CACHE, right);
    }

    @Test
    void fileOfAnotherJarDoesNoHarm() throws IOException {
        var jar = Path.of("target/app/qorgan.jar");
        var made = Files.getLastModifiedTime(jar);
        Files.setLastModifiedTime(jar, FileTime.from(made.toInstant().plusSeconds(60)));
        assertStarts(Map.of());
        assertThat(CACHE).exists();
        Files.setLastModifiedTime(jar, made);
    }

    private void assertStarts(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("QORGAN_DATA_DIR", folder.toString());
        try (var portal = PortalProcess.run(settings).ready()) {
            assertThat(portal.log()).contains("Started Qorgan").doesNotContain("[aot");
        }
    }

    private static Path sum() {
        return Path.of(CACHE + ".sum");
    }
}
