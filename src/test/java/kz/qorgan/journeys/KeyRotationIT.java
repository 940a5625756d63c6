package kz.qorgan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.qorgan.testing.OwnDatabase;
import kz.qorgan.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replacing the master key as an operator does it, with a power cut in the middle. */
class KeyRotationIT {

    private static final int IMPORTED = 3_000;

    @TempDir
    private Path folder;

    private final OwnDatabase database = new OwnDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void interruptedRotationIsFinishedAndTheFormerKeyMayGo() throws IOException {
        assertThat(ends("--import", people(), "--exit-after-import")).isZero();
        var keys = count("select count(*) from borrower_key");
        masterKeys(2, 1);
        killInTheMiddle();
        var left = count("select count(*) from borrower_key where generation <> (select generation from vault_root)");
        assertThat(left).isBetween(1L, keys - 100);
        masterKeys(2);
        var refused = PortalProcess.launch(settings());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.log()).contains("cannot start: Borrower keys", "--rotate-master-key");
        masterKeys(2, 1);
        var again = PortalProcess.launch(settings(), "--rotate-master-key");
        assertThat(again.exitCode()).isZero();
        assertThat(again.log()).contains("finished: %,d keys done, 0 left.".formatted(keys));
        masterKeys(2);
        assertThat(ends("--rotate-borrower-keys")).isZero();
        PortalProcess.launch(settings()).ready().close();
    }

    private void killInTheMiddle() {
        var rotating = PortalProcess.launch(settings(), "--rotate-master-key");
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> count("select coalesce(max(done), 0) from key_rotation") > 0);
        rotating.kill();
    }

    private int ends(String... arguments) throws IOException {
        if (Files.notExists(keyFile())) {
            masterKeys(1);
        }
        return PortalProcess.launch(settings(), arguments).exitCode();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("QORGAN_PROFILE", "demo");
        settings.put("QORGAN_DATA_DIR", folder.toString());
        settings.put("QORGAN_DATABASE_URL", database.url());
        settings.put("QORGAN_MASTER_KEY_FILE", keyFile().toString());
        return settings;
    }

    private void masterKeys(Integer... values) throws IOException {
        Files.write(keyFile(), Stream.of(values).map(KeyRotationIT::key).toList());
    }

    private static String key(int value) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private Path keyFile() {
        return folder.resolve("master_key");
    }

    private String people() throws IOException {
        var lines = IntStream.range(0, IMPORTED)
                .mapToObj(i -> People.record())
                .map(record ->
                        """
                        {"iin":"%s","mobileNumber":"%s","name":{"family":"A","given":"B","patronymic":null},"birthDate":"%s","language":"ru","obligations":[],"data":{}}\
                        """.formatted(record.iin().value(), record.number().e164(), record.birthDate()))
                .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("people.jsonl"), lines).toString();
    }

    private long count(String sql) {
        return database.jdbc().sql(sql).query(Long.class).single();
    }
}
